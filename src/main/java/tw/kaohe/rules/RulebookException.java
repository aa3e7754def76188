package tw.kaohe.rules;

import java.util.List;

/** The rulebook cannot be used. Each problem names the file, the row or line, and what is wrong, in the terms of that file. */
public final class RulebookException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> problems;

    public RulebookException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public RulebookException(String problem) {
        this(List.of(problem));
    }

    public List<String> problems() {
        return problems;
    }
}
