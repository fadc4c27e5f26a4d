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
