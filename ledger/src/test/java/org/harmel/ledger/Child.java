package org.harmel.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.harmel.core.BadInput;
import org.harmel.core.Document;

/** A process of its own that writes a ledger: {@code Child LEDGER ARTICLES [hold]}. */
public final class Child {
    private Child() {}

    public static void main(String[] arguments) throws Exception {
        try (Ledger ledger = Ledger.open(Path.of(arguments[0]), Opening.by("child of a test"))) {
            System.out.println("open");
            int count = Integer.parseInt(arguments[1]);
            for (int i = 0; i < count; i++) {
                ledger.put(article(i), Told.RUN);
                System.out.println("put " + i);
            }
            if (arguments.length > 2) {
                Thread.sleep(60_000);
            }
        } catch (BadInput e) {
            System.out.println("bad input: " + e.getMessage());
        }
    }

    /** The same article for the same number. */
    static Document article(int number) {
        Told told =
                new Told("Article %d says that they met. %s".formatted(number, "Words. ".repeat(200)), "2024-03-14");
        for (int i = 0; i < 10; i++) {
            told.event(deed -> deed.parties("FIN SWE").when("2024-03-13"));
        }
        return told.statement(said -> said.speaker("FIN", "Aino").text("we met"))
                .perception("FIN", "SWE", "its fleet", "threat")
                .office("Aino", "FIN")
                .doc();
    }

    static ProcessBuilder process(Path ledger, int articles, String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                ledger.toString(),
                String.valueOf(articles)));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** The same under a limit on the size of each file that it writes. */
    static ProcessBuilder process(int kilobytes, Path ledger, int articles) {
        List<String> command =
                new ArrayList<>(List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "limited"));
        command.addAll(process(ledger, articles).command());
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
