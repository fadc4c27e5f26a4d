import java.nio.file.Files;
import java.nio.file.Path;
import org.harmel.core.Article;
import org.harmel.core.Document;
import org.harmel.core.Json;
import org.harmel.parse.Parser;
import tools.jackson.databind.JsonNode;

/** Counts the sentences in the texts of a JSONL file. */
final class Sentences {
    public static void main(String[] args) throws Exception {
        Parser parser = Parser.open();
        int sentences = 0;
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            String text = Json.read(line, JsonNode.class).path("text").asString("");
            if (!text.isBlank()) {
                Document doc = Document.of(new Article.Builder(text).build());
                sentences += parser.apply(doc).sentences().size();
            }
        }
        System.out.println(sentences);
    }
}
