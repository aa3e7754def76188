package tw.kaohe.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tw.kaohe.app.cases.CaseFiles;
import tw.kaohe.app.cases.CaseResult;
import tw.kaohe.app.cases.CaseRunner;
import tw.kaohe.app.cases.RuleCase;
import tw.kaohe.intake.BundledCalendars;
import tw.kaohe.model.Severity;

/**
 * Changes each rule a little and looks whether a case notices. What no case notices is a case that is missing, or a condition
 * that is not needed.
 *
 * <p>Rules of different criteria do not touch each other's findings, so that one compilation carries a change to each of many
 * criteria. {@code -Dkaohe.mutations=all} makes every change, otherwise every fifth; arguments are editions. Survivors are listed.
 */
public final class RuleMutations {
    private static final int SAMPLE = 5;
    private final RulesFolder folder;
    private final CaseFiles files;
    private final String edition;
    private final List<String> survivors = new ArrayList<>();
    private final Set<String> advising = new HashSet<>();
    private int killed;
    private int stillborn;

    private RuleMutations(RulesFolder folder, CaseFiles files, String edition) {
        this.folder = folder;
        this.files = files;
        this.edition = edition;
        FrameworkFiles frameworks = new FrameworkFiles(folder, PolicyFile.read(folder).policy());
        Stream.concat(frameworks.common().stream(), frameworks.editions().stream().flatMap(e -> e.criteria().stream()))
            .filter(c -> c.severity() == Severity.ADVICE).forEach(c -> advising.add(c.code()));
    }

    public static void main(String[] editions) throws IOException {
        Path rules = Path.of(System.getProperty("kaohe.rules", "rules"));
        RulesFolder folder = RulesFolder.read(rules);
        CaseFiles files = CaseFiles.read(rules);
        List<String> chosen = editions.length > 0 ? List.of(editions)
            : folder.named("/framework.yml").stream().map(n -> n.substring(0, n.indexOf('/'))).toList();
        StringBuilder report = new StringBuilder();
        for (String edition : chosen) {
            String lines = new RuleMutations(folder, files, edition).run("all".equals(System.getProperty("kaohe.mutations")) ? 1 : SAMPLE);
            System.out.print(lines);
            report.append(lines);
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/rule-mutations.txt"), report);
    }

    private String run(int every) {
        List<RuleMutant> mutants = new ArrayList<>();
        for (String name : folder.files().keySet()) {
            if (name.startsWith(edition + "/") && (name.endsWith(".drl") || name.endsWith(".drl.csv"))) {
                mutants.addAll(RuleMutants.of(name, folder.text(name)));
            }
        }
        List<RuleMutant> sample = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i += every) {
            sample.add(mutants.get(i));
        }
        sample.removeIf(this::changesNothing);
        rounds(sample).forEach(this::round);
        int judged = killed + survivors.size();
        StringBuilder lines = new StringBuilder(edition + ": " + sample.size() + " of " + mutants.size() + " mutants, " + killed + " killed, "
            + survivors.size() + " survived, " + stillborn + " did not compile; "
            + (judged == 0 ? "-" : Math.round(1000.0 * killed / judged) / 10.0 + " %") + "\n");
        survivors.stream().sorted().forEach(s -> lines.append("  ").append(s).append('\n'));
        return lines.toString();
    }

    /** A finding of a criterion that only advises is advice, whatever the rule calls it. */
    private boolean changesNothing(RuleMutant mutant) {
        return mutant.what().matches("\\.(deficient|advice)\\( -> .*") && mutant.codes().stream().allMatch(advising::contains);
    }

    /** As few groups as it takes for no group to change one criterion twice. */
    private static List<List<RuleMutant>> rounds(List<RuleMutant> mutants) {
        List<List<RuleMutant>> rounds = new ArrayList<>();
        List<Set<String>> taken = new ArrayList<>();
        for (RuleMutant mutant : mutants) {
            int at = 0;
            while (at < rounds.size() && !java.util.Collections.disjoint(taken.get(at), mutant.codes())) {
                at++;
            }
            if (at == rounds.size()) {
                rounds.add(new ArrayList<>());
                taken.add(new HashSet<>());
            }
            rounds.get(at).add(mutant);
            taken.get(at).addAll(mutant.codes());
        }
        return rounds;
    }

    private void round(List<RuleMutant> mutants) {
        Rulebook rulebook;
        try {
            rulebook = Rulebook.part(mutated(mutants));
            rulebook.base(edition.equals("common") ? null : edition);
        } catch (RulebookException e) {
            if (mutants.size() == 1) {
                stillborn++;
            } else {
                round(mutants.subList(0, mutants.size() / 2));
                round(mutants.subList(mutants.size() / 2, mutants.size()));
            }
            return;
        }
        CaseRunner runner = new CaseRunner(rulebook, new BundledCalendars(null), files);
        for (RuleMutant mutant : mutants) {
            if (isKilled(runner, mutant)) {
                killed++;
            } else {
                survivors.add(mutant.toString());
            }
        }
    }

    private boolean isKilled(CaseRunner runner, RuleMutant mutant) {
        Set<String> codes = mutant.codes();
        for (RuleCase c : files.cases()) {
            if (codes.contains(Rulebook.criterionOf(c.rule())) && isNoticed(runner, c, codes)) {
                return true;
            }
        }
        return false;
    }

    /** A difference in another criterion, which a case also looks at, is another mutant's. */
    private static boolean isNoticed(CaseRunner runner, RuleCase c, Set<String> codes) {
        try {
            CaseResult result = runner.run(c);
            return result.problems().stream().anyMatch(p -> c.criteria().size() == 1 || !p.contains(" | ") || codes.stream().anyMatch(code -> p.contains(code + " | ")));
        } catch (RuntimeException e) {
            return true;
        }
    }

    /** Rules of other editions are left out: compiling them would take most of the time. Logs need those of the form. */
    private RulesFolder mutated(List<RuleMutant> mutants) {
        TreeMap<String, byte[]> copy = new TreeMap<>();
        folder.files().forEach((name, bytes) -> {
            boolean rules = name.endsWith(".drl") || name.endsWith(".drl.csv");
            boolean needed = name.startsWith(edition + "/") || edition.equals("common") && name.contains("/patrol-log/items");
            if (!rules || needed) {
                copy.put(name, bytes);
            }
        });
        for (String file : mutants.stream().map(RuleMutant::file).distinct().toList()) {
            StringBuilder text = new StringBuilder(folder.text(file));
            mutants.stream().filter(m -> m.file().equals(file)).sorted((a, b) -> b.from() - a.from())
                .forEach(m -> text.replace(m.from(), m.to(), m.replacement()));
            copy.put(file, text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return new RulesFolder(folder.root(), copy);
    }
}
