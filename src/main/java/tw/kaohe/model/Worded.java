package tw.kaohe.model;

/** A typed value of a finding that every language words in its own way; the finding's sentence has it in the reader's. */
@FunctionalInterface
public interface Worded {

    /** As it stands in a sentence of the language of {@code words}. */
    String in(Phrases words);
}
