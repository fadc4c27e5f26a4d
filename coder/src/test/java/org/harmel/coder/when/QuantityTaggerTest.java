package org.harmel.coder.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import org.harmel.core.Document;
import org.harmel.core.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTaggerTest {
    private static final TimeTagger TIMES = new TimeTagger();
    private static final QuantityTagger QUANTITIES = new QuantityTagger();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # sentence | unit, value, least, most of each, and whether it is a running total
            Some 12,000 troops and 40 ships took part in the exercise. | 'troops 12000 - - ; ships 40 - -'
            At least five soldiers were killed and 30 others wounded near the border. | 'killed - 5 - ; wounded 30 - -'
            The blast left 12 dead and dozens of people injured. | 'killed 12 - - ; wounded - 24 -'
            Up to 300 fighters crossed the river. | 'fighters - - 300'
            Between 1,500 and 3,000 fighters remain in the city. | 'fighters - 1500 3000'
            The shelling destroyed five tanks, killing 12 people. | 'tanks 5 - - ; killed 12 - -'
            The conflict has killed more than 3,000 civilians since 2014. | 'killed - 3000 - total'
            The death toll rose to 56 on Monday. | 'killed 56 - - total'
            The ministry expelled 12 diplomats. | 'expelled 12 - -'
            The deal is worth $3.5 billion. | 'USD 3500000000 - -'
            Norway will pay 200 million euros for the F-35 jets. | 'EUR 200000000 - -'
            He is 45 years old and the team won 3-1. | ''
            Sales rose by 12 percent in 2018. | ''
            The column was 30 kilometres from the capital. | 'kilometres 30 - -'
            Hundreds of thousands of refugees fled. | 'displaced - 200000 -'
            More than double the number arrived. | ''
            Four armoured vehicles were seen. | 'armoured vehicles 4 - -'
            Two to three million people were displaced. | 'displaced - 2000000 3000000'
            The third regiment has 120 Leopard 2 tanks. | 'tanks 120 - -'
            The strike hit 31 of 36 drones. | 'drones 31 - -'
            More than two dozen countries have sent weapons. | 'countries - 24 -'
            Police made 84 arrests during the rally. | 'detained 84 - -'
            The killing of 12 soldiers prompted a search. | 'killed 12 - -'
            Insurgents killed 23 Nigerians and abducted at least 40 others. | 'killed 23 - - ; abducted - 40 -'
            A force of 4,500 will remain in the country. | 'troops 4500 - -'
            The United States has about 2,500 troops in Iraq and 900 in Syria. | 'troops 2500 - - ; troops 900 - -'
            The frigate carried a crew of 185. | 'people 185 - -'
            The convoy of 60 trucks stretched for 3 km. | 'vehicles 60 - - ; kilometres 3 - -'
            Thousands of Syrians were displaced by the fighting. | 'displaced - 2000 -'
            The government approved a 300-million-euro loan. | 'EUR 300000000 - -'
            Twenty-two crew members were rescued and six remain missing. | 'rescued 22 - - ; missing 6 - -'
            The operation freed 13 hostages, but 97 are still held. | 'released 13 - - ; hostages 97 - -'
            Eight people died and 53 others were hospitalised. | 'killed 8 - - ; wounded 53 - -'
            The police said 4 of the 11 suspects were arrested. | 'detained 4 - - ; people 11 - -'
            Ankara bought 40 F-16s for $23 billion. | 'aircraft 40 - - ; USD 23000000000 - -'
            Germany sent Leopard 2 tanks. | ''
            Nine people died in attacks by 3R rebels. | 'killed 9 - -'
            Prosecutors arrested three executives of the firm. | 'detained 3 - -'
            The parliament approved the law by 141 votes. | 'votes 141 - -'
            The destroyer passed within 12 nautical miles of the islands. | 'nautical miles 12 - -'
            A 200-strong contingent of peacekeepers arrived in Juba. | 'troops 200 - -'
            Rebels ambushed a convoy, killing 11 soldiers, wounding eight and capturing 20 more. | 'killed 11 - - ; wounded 8 - - ; captured 20 - -'
            The bank lent Pakistan $1.1bn and froze £20m in assets. | 'USD 1100000000 - - ; GBP 20000000 - -'
            Moscow has massed 100,000 to 120,000 troops along the frontier. | 'troops - 100000 120000'
            Japan's defence budget will reach 6.8 trillion yen next year. | 'JPY 6800000000000 - -'
            Half a million refugees have crossed into Poland since the war began. | 'refugees 500000 - - total'
            Russia launched 188 drones and four missiles. | 'drones 188 - - ; missiles 4 - -'
            In the past month 61 civilians have been killed and 204 injured. | 'killed 61 - - ; wounded 204 - -'
            The rocket landed 15km off the coast. | 'kilometres 15 - -'
            The two leaders signed six agreements. | 'people 2 - - ; agreements 6 - -'
            The militia captured 31 soldiers, five officers and a tank. | 'captured 31 - - ; captured 5 - -'
            Turkey has deployed a battalion of 600 commandos to the border. | 'troops 600 - -'
            """)
    void readsHowManyOfWhat(String sentence, String expected) {
        Document doc = QUANTITIES.apply(TIMES.apply(Parsed.text(sentence, "2024-03-14")));

        String found = doc.quantities().stream()
                .map(mention -> shown(mention.quantity()))
                .collect(Collectors.joining(" ; "));
        assertThat(found).isEqualTo(expected);
    }

    private static String shown(Quantity quantity) {
        return "%s %s %s %s%s"
                .formatted(
                        quantity.unit(),
                        shown(quantity.value()),
                        shown(quantity.min()),
                        shown(quantity.max()),
                        quantity.cumulative() ? " total" : "");
    }

    private static String shown(Optional<Double> number) {
        return number.map(value -> String.valueOf(Math.round(value))).orElse("-");
    }
}
