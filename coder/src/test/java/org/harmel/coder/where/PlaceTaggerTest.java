package org.harmel.coder.where;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import org.harmel.coder.when.Parsed;
import org.harmel.core.Document;
import org.harmel.core.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTaggerTest {
    private static final Gazetteer GAZETTEER = new Gazetteer();
    private static final PlaceTagger TAGGER = new PlaceTagger(GAZETTEER);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # sentence | words=country of each place
            The delegation flew to Irbil, Iraq, for talks. | 'Irbil=IRQ Iraq=IRQ'
            Troops entered the northern Iraqi city of Irbil at dawn. | 'Irbil=IRQ'
            The two presidents will meet in Helsinki next month. | 'Helsinki=FIN'
            The tornado struck Paris, Texas, before noon. | 'Paris=USA Texas=USA'
            Rome said it would recall its ambassador from Cairo. | 'Cairo=EGY'
            The Bank of England kept its rate. | ''
            Iraqi forces and Turkish officials talked for hours. | ''
            The ship passed the Strait of Hormuz on its way to Mumbai. | 'Strait of Hormuz= Mumbai=IND'
            Fighting spread from Donetsk to Kharkiv and the Crimean Peninsula. | 'Donetsk=UKR Kharkiv=UKR Crimean Peninsula=UKR'
            The governor of Georgia spoke in Atlanta about schools in Georgia and Alabama. | 'Georgia=USA Atlanta=USA Georgia=USA Alabama=USA'
            Georgia closed its border with Abkhazia, officials in Tbilisi said. | 'Abkhazia=GEO Tbilisi=GEO'
            OSLO (NTB) - The fleet left the Baltic Sea. | 'OSLO=NOR Baltic Sea='
            Protests in Kiev and Bombay drew thousands. | 'Kiev=UKR Bombay=IND'
            The envoy travelled to Birmingham, Alabama. | 'Birmingham=USA Alabama=USA'
            Troops from the US are stationed near Rzeszow in Poland. | 'US=USA Rzeszow=POL Poland=POL'
            Rebels shelled villages near Al-Fashir and in Kunduz province. | 'Al-Fashir=SDN Kunduz province=AFG'
            Delegates from Mexico, China, Japan and Ukraine met in Vienna. | 'Mexico=MEX China=CHN Japan=JPN Ukraine=UKR Vienna=AUT'
            The bridge links Oregon, Washington, Idaho and Montana by rail. | 'Oregon=USA Washington=USA Idaho=USA Montana=USA'
            The fire spread in the state of Washington. | 'Washington=USA'
            Police in Scott County, Indiana, closed the road. | 'Scott County=USA Indiana=USA'
            Mass protests were held across Serbia. | 'Serbia=SRB'
            Doctors reported the Marburg virus in Uganda. | 'Uganda=UGA'
            According to Davis, the talks in Madrid failed. | 'Madrid=ESP'
            The Washington Post wrote about a fire in Boston. | 'Boston=USA'
            """)
    void findsPlacesByWhatElseIsNamed(String sentence, String expected) {
        Document doc = TAGGER.apply(Parsed.text(sentence, "2024-03-14").withTimes(java.util.List.of()));

        String found = doc.locations().stream()
                .map(mention -> mention.place().text().orElse("") + "="
                        + mention.place().country().orElse(""))
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # sentence | words=what each name stands for
            Rome said it would recall its ambassador from Cairo. | 'Rome=ACTOR Cairo=PLACE'
            The University of Oregon opened a clinic in Lusaka. | 'Oregon=NAME Lusaka=PLACE'
            """)
    void tellsWhatNamesStandFor(String sentence, String expected) {
        Document doc = TAGGER.apply(Parsed.text(sentence, "2024-03-14").withTimes(java.util.List.of()));

        assertThat(doc.places().stream()
                        .map(mention -> mention.place().text().orElse("") + "=" + mention.use())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # sentence | name | whose coordinates it has
            Two men were shot near Qorvane Street in Utrecht on Sunday. | Qorvane Street | Utrecht
            The shells fell in Umqorve, a village in Helmand province. | Umqorve | Helmand
            """)
    void givesUnknownNamesThePlaceThatHoldsThem(String sentence, String name, String holder) {
        Document doc = TAGGER.apply(Parsed.text(sentence, "2024-03-14").withTimes(java.util.List.of()));

        assertThat(doc.places())
                .filteredOn(mention -> mention.place().name().equals(name))
                .singleElement()
                .satisfies(mention -> {
                    assertThat(mention.within()).hasValue(holder);
                    assertThat(mention.place().lat()).isPresent();
                });
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # name          | within | country | latitude | longitude
            Helsinki        |        | FIN     | 60.17    | 24.94
            Kiev            |        | UKR     | 50.45    | 30.52
            Kyiv            |        | UKR     | 50.45    | 30.52
            Bombay          |        | IND     | 19.07    | 72.88
            Łódź            |        | POL     | 51.77    | 19.47
            Lodz            |        | POL     | 51.77    | 19.47
            PORT-AU-PRINCE  |        | HTI     | 18.54    | -72.34
            Springfield     | USA    | USA     | 39.80    | -89.64
            Valencia        | VEN    | VEN     | 10.16    | -68.01
            United Kingdom  |        | GBR     | 54.76    | -2.7
            Donbas          |        | UKR     | 48.5     | 38.5
            Ar-Raqqah       |        | SYR     | 35.95    | 39.01
            Raqqa           |        | SYR     | 35.95    | 39.01
            el-Obeid        |        | SDN     | 13.18    | 30.22
            St. Petersburg  | RUS    | RUS     | 59.94    | 30.31
            Saint Louis     | USA    | USA     | 38.63    | -90.2
            Kunduz          |        | AFG     | 36.73    | 68.86
            Kunduz province |        | AFG     | 36.88    | 68.8
            Cook County     |        | USA     | 41.82    | -87.85
            Strait of Tiran |        |         | 27.98    | 34.47
            """)
    void knowsNames(String name, String within, String country, double lat, double lon) {
        Place place = GAZETTEER.find(name, Optional.ofNullable(within)).orElseThrow();

        assertThat(place.country()).isEqualTo(Optional.ofNullable(country));
        assertThat(place.lat().orElseThrow()).isCloseTo(lat, org.assertj.core.data.Offset.offset(0.1));
        assertThat(place.lon().orElseThrow()).isCloseTo(lon, org.assertj.core.data.Offset.offset(0.1));
    }

    @Test
    void hasNoPlaceForAnUnknownNameOrCountry() {
        assertThat(GAZETTEER.find("Qqqville", Optional.empty())).isEmpty();
        assertThat(GAZETTEER.find("Helsinki", Optional.of("BRA"))).isEmpty();
    }

    @Test
    void citiesAreInTheOrderOfTheSearch() {
        Cities cities = new Cities();
        String before = "";
        for (int row = cities.first(); row < cities.length(); row = cities.next(row)) {
            assertThat(cities.key(row)).isGreaterThanOrEqualTo(before);
            before = cities.key(row);
        }
    }

    @ParameterizedTest
    @CsvSource({"FI,FIN", "US,USA", "XK,XKX"})
    void turnsCountryCodes(String two, String three) {
        assertThat(GAZETTEER.iso3(two)).hasValue(three);
    }
}
