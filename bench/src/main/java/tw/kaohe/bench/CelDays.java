package tw.kaohe.bench;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** CEL-Java: one compiled expression a criterion, evaluated once a day. CEL has no bit operators, so masks come as lists. */
final class CelDays implements Peer {
    private final Map<String, CelRuntime.Program> programs = new LinkedHashMap<>();

    CelDays() {
        CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder().setStandardMacros(CelStandardMacro.EXISTS)
            .addVar("bad", ListType.create(SimpleType.INT)).addVar("unexplained", ListType.create(SimpleType.INT))
            .addVar("patrolled", ListType.create(SimpleType.INT)).addVar("undiverted", ListType.create(SimpleType.INT))
            .addVar("waitsTicked", ListType.create(SimpleType.BOOL)).build();
        CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
        expressions().forEach((criterion, expression) -> {
            try {
                programs.put(criterion, runtime.createProgram(compiler.compile(expression).getAst()));
            } catch (CelValidationException | CelEvaluationException e) {
                throw new IllegalStateException(expression, e);
            }
        });
    }

    private static Map<String, String> expressions() {
        Map<String, String> expressions = new LinkedHashMap<>();
        for (int item = 0; item < SharedWork.ITEMS.size(); item++) {
            if (item != SharedWork.WAITS) {
                expressions.put(SharedWork.CRITERIA.get(item), "bad[" + item + "] != 0");
            }
        }
        expressions.put(SharedWork.UNPATROLLED, "size(patrolled) < " + SharedWork.SLOTS);
        expressions.put(SharedWork.UNEXPLAINED, "unexplained.exists(m, m != 0)");
        expressions.put(SharedWork.UNDIVERTED, "size(undiverted) > 0");
        expressions.put(SharedWork.CONTRADICTED, "undiverted.exists(s, waitsTicked[s - 1])");
        return expressions;
    }

    @Override
    public List<Found> judge(List<ParsedAgency> city) {
        List<Found> found = new ArrayList<>();
        city.forEach(agency -> agency.days().forEach(day -> judge(DayView.of(day), found)));
        return found;
    }

    private void judge(DayView day, List<Found> found) {
        Map<String, Object> variables = Map.of("bad", items(day::bad), "unexplained", items(day::unexplained), "patrolled", slots(day.patrolled()),
            "undiverted", slots(day.undiverted()),
            "waitsTicked", IntStream.range(0, SharedWork.SLOTS).mapToObj(s -> (day.waitsTicked() >> s & 1) == 1).toList());
        programs.forEach((criterion, program) -> {
            try {
                if ((Boolean) program.eval(variables)) {
                    found.add(day.found(criterion));
                }
            } catch (CelEvaluationException e) {
                throw new IllegalStateException(criterion, e);
            }
        });
    }

    private static List<Long> items(IntUnaryOperator mask) {
        List<Long> values = new ArrayList<>(SharedWork.ITEMS.size());
        for (int item = 0; item < SharedWork.ITEMS.size(); item++) {
            values.add((long) mask.applyAsInt(item));
        }
        return values;
    }

    private static List<Long> slots(int mask) {
        return IntStream.rangeClosed(1, SharedWork.SLOTS).filter(s -> (mask >> s - 1 & 1) == 1).mapToObj(s -> (long) s).toList();
    }
}
