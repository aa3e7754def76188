package tw.kaohe.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.kie.api.builder.Message;

/** What Drools says of rules that do not compile, in the terms of the files that people edit: file, line or row, reason. */
final class CompileErrors {
    private final Map<String, RuleSource> sources;

    /** @param sources by the path under which they were compiled */
    CompileErrors(Map<String, RuleSource> sources) {
        this.sources = sources;
    }

    List<String> of(List<Message> errors) {
        List<String> placed = errors.stream().filter(e -> source(e) != null).map(this::explain).distinct().toList();
        return placed.isEmpty() ? searched(text(errors.get(0))) : placed;
    }

    List<String> of(RuntimeException thrown) {
        return searched(reason(thrown));
    }

    private RuleSource source(Message error) {
        String path = error.getPath() == null ? "" : error.getPath();
        return sources.get(path.startsWith("src/main/resources/") ? path : "src/main/resources/" + path);
    }

    private String explain(Message error) {
        RuleSource source = source(error);
        return source.place(line(error, source)) + ": " + text(error);
    }

    /** Drools gives no line for some mistakes in a pattern; the rarest word it names then tells where it stands. */
    private static int line(Message error, RuleSource source) {
        if (error.getLine() > 1) {
            return error.getLine();
        }
        String rarest = null;
        int fewest = Integer.MAX_VALUE;
        for (String word : text(error).split("[^\\w$]+")) {
            int times = word.length() < 3 ? 0 : source.drl().split(Pattern.quote(word), -1).length - 1;
            if (times > 0 && times < fewest) {
                rarest = word;
                fewest = times;
            }
        }
        return rarest == null ? error.getLine() : (int) source.drl().substring(0, source.drl().indexOf(rarest)).lines().count();
    }

    /** Of some mistakes Drools does not say where they are, or it throws: then each rule is tried by itself. */
    private List<String> searched(String reason) {
        List<String> problems = new ArrayList<>();
        sources.forEach((path, source) -> {
            List<MatchResult> rules = RuleSource.RULE.matcher(source.drl()).results().toList();
            if (rules.isEmpty() || failure(path, source.drl()) == null) {
                return;
            }
            String head = source.drl().substring(0, rules.get(0).start());
            for (int i = 0; i < rules.size(); i++) {
                int to = i + 1 < rules.size() ? rules.get(i + 1).start() : source.drl().length();
                String why = failure(path, head + source.drl().substring(rules.get(i).start(), to));
                if (why != null) {
                    problems.add(source.placeOf(rules.get(i).start(1)) + ": rule " + rules.get(i).group(1) + " cannot be understood: " + why);
                }
            }
        });
        return problems.isEmpty() ? List.of(reason) : problems;
    }

    /** Why a text by itself does not compile, or null. */
    private static String failure(String path, String drl) {
        try {
            return RulebookCompiler.build(Map.of(path, drl)).getResults().getMessages(Message.Level.ERROR).stream().map(CompileErrors::text)
                .findFirst().orElse(null);
        } catch (RuntimeException thrown) {
            return reason(thrown);
        }
    }

    private static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.getClass().getSimpleName());
    }

    private static String text(Message error) {
        return error.getText().replaceAll("\\s+", " ").strip();
    }
}
