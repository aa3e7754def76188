package tw.kaohe.rules;

import java.util.List;

/**
 * What a plan has to treat for a criterion, as {@code topics/topics.yml} of an edition states it.
 *
 * @param code     of the criterion
 * @param query    what a measure says that treats it
 * @param row      title of the row (執行重點) that it is; any measure of that row answers it; or null
 * @param wants    what a measure of that row must say besides, or else people are asked; or null
 * @param mention  further words which, anywhere in the plan, forbid to call the topic missing; or null
 * @param anywhere whether the closing chapters count like measures
 * @param oneOf    code that stands for the whole group of which one is enough (擇一以上), or null
 * @param sections number of sections that the plan's table must have, or 0
 * @param parts    the parts of the framework that the plan must cover; empty for an ordinary topic
 * @param evidence whether evidence is asked for besides the measure
 */
public record Topic(String code, PhraseQuery query, PhraseQuery row, PhraseQuery wants, PhraseQuery mention, boolean anywhere,
                    String oneOf, int sections, List<Part> parts, boolean evidence) {

    /**
     * A part of the framework (構面, 要項).
     *
     * @param covers beginning of the codes of the topics in it, which are not missed one by one where the part is; or empty
     */
    public record Part(String name, PhraseQuery query, String covers) {
    }

    public Topic {
        parts = List.copyOf(parts);
    }
}
