package org.harmel.parse;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The library as it ships, with its own models; it takes half a minute and 2 GB of heap to open. */
final class Library {
    private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/en-";
    private static final String MODELS = "edu/emory/mathcs/nlp/models/en-";
    private static final String CONFIGURATION = """
            <configuration><tsv><column index="0" field="form"/></tsv><lexica>
            <ambiguity_classes field="word_form_simplified_lowercase">%1$sambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
            <word_clusters field="word_form_simplified_lowercase">%1$sbrown-clusters-simplified-lowercase.xz</word_clusters>
            <named_entity_gazetteers field="word_form_simplified">%1$snamed-entity-gazetteers-simplified.xz</named_entity_gazetteers>
            %3$s
            </lexica><models><pos>%2$spos.xz</pos><ner>%2$sner.xz</ner><dep>%2$sdep.xz</dep></models></configuration>""";
    private static final String EMBEDDINGS =
            "<word_embeddings field=\"word_form_undigitalized\">%sword-embeddings-undigitalized.xz</word_embeddings>"
                    .formatted(LEXICA);

    private final NLPDecoder decoder;

    /**
     * @param embeddings only the name tagger reads them; we leave them out
     */
    Library(boolean embeddings) {
        String configuration = CONFIGURATION.formatted(LEXICA, MODELS, embeddings ? EMBEDDINGS : "");
        decoder = new NLPDecoder(new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads a sentence; its words are 1 and on. */
    NLPNode[] read(List<Words.Word> sentence) {
        NLPNode[] nodes = new NLPNode[sentence.size() + 1];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = new NLPNode();
            nodes[i].setID(i);
            if (i > 0) {
                nodes[i].setWordForm(sentence.get(i - 1).form());
            }
        }
        return decoder.decode(nodes);
    }
}
