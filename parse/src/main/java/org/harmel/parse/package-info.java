/**
 * From an article's text to sentences: tokens with exact spans, parts of speech, lemmas, dependencies and names.
 *
 * <p>Start at {@link org.harmel.parse.Parser}. {@code SentenceSplitter} finds the sentences, {@code Words} cuts them into
 * words, {@code Models} reads them: {@code Tagger} twice (parts of speech, names), {@code ArcParser} for the tree, each
 * with a {@code Scorer} over a {@code WeightTable}. A sentence on its way is a {@code Draft}.
 *
 * <p>The models are those of NLP4J 1.1.3 (Choi, Emory University; Apache-2.0), its answers the same but for word
 * embeddings, which only its name tagger reads and which alone are 185 MB. As shipped they take 25 to 80 seconds and 2 GB
 * of heap to load, for they are serialized Java maps. {@code ModelConverter} turns them once into a file of 170 MB that
 * is mapped from disk ({@code ModelFile}): features are 64-bit hashes, and only weights that are not zero are kept. This
 * happens on first use and not in the build, so that no large file has to be shipped beside the library's own jar, which
 * is needed for this only. {@code ModelCache} runs it in a process of its own with 1.2 GB of heap, because unpacking the
 * maps needs more than all later work, and the user's process may have as little as 256 MB.
 */
@NullMarked
package org.harmel.parse;

import org.jspecify.annotations.NullMarked;
