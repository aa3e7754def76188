package tw.kaohe;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which part may know which; each rule says why. */
@AnalyzeClasses(packages = "tw.kaohe", importOptions = {ImportOption.DoNotIncludeTests.class, HouseRulesTest.NoCompiledRules.class})
class HouseRulesTest {
    /** Compiled rules are generated. */
    static final class NoCompiledRules implements ImportOption {
        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("tw/kaohe/rulebook/");
        }
    }

    @ArchTest
    static final ArchRule MODEL_KNOWS_THE_JDK_ONLY = classes().that().resideInAPackage("tw.kaohe.model..")
        .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "tw.kaohe.model..")
        .because("readers, rules and reports meet only in the model; a library in it would reach all of them");

    @ArchTest
    static final ArchRule READING_STANDS_ALONE = apart("reading", "rules", "report", "store", "audit", "intake", "app");
    @ArchTest
    static final ArchRule RULES_STAND_ALONE = apart("rules", "reading", "report", "store", "audit", "intake", "app");
    @ArchTest
    static final ArchRule REPORTS_STAND_ALONE = apart("report", "reading", "rules", "store", "audit", "intake", "app");
    @ArchTest
    static final ArchRule AUDIT_KNOWS_MODEL_READING_RULES = apart("audit", "report", "store", "intake", "app");
    @ArchTest
    static final ArchRule NOBODY_KNOWS_THE_APP = noClasses().that().resideOutsideOfPackage("tw.kaohe.app..")
        .should().dependOnClassesThat().resideInAPackage("tw.kaohe.app..").because("the wiring sits on top; what is below must work without it");

    @ArchTest
    static final ArchRule ONLY_RULES_KNOW_KIE = only("rules", "org.kie..", "org.drools..");
    @ArchTest
    static final ArchRule ONLY_INTAKE_KNOWS_CAMEL = only("intake", "org.apache.camel..");

    @ArchTest
    static final ArchRule STORE_STANDS_ALONE = apart("store", "reading", "rules", "report", "audit", "intake", "app");
    @ArchTest
    static final ArchRule ONLY_THE_STORE_KNOWS_JDBC = only("store", "java.sql..", "javax.sql..", "org.jdbi..", "com.zaxxer.hikari..", "org.flywaydb..",
        "org.h2..", "org.postgresql..");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("tw.kaohe.(*)..").should().beFreeOfCycles()
        .because("a part that is in a cycle can be neither read nor tested alone");

    @ArchTest
    static final ArchRule NO_CLOCK_BELOW_THE_APP = noClasses().that().resideOutsideOfPackage("tw.kaohe.app..")
        .should().callMethod(java.time.LocalDate.class, "now").orShould().callMethod(java.time.LocalDateTime.class, "now")
        .orShould().callMethod(java.time.Instant.class, "now").orShould().callMethod(System.class, "currentTimeMillis")
        .because("the as-of moment is passed in; a report that depends on the clock cannot be repeated");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses().should()
        .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Data|Bag)").because("such a name fits anything and tells nothing");

    private static ArchRule apart(String part, String... others) {
        return noClasses().that().resideInAPackage("tw.kaohe." + part + "..").should().dependOnClassesThat(in(others))
            .because("'" + part + "' is used by others and must not know them; what both need belongs into the model");
    }

    private static DescribedPredicate<JavaClass> in(String... parts) {
        return DescribedPredicate.describe("are in " + String.join(", ", parts), c -> {
            for (String part : parts) {
                if (c.getPackageName().equals("tw.kaohe." + part) || c.getPackageName().startsWith("tw.kaohe." + part + ".")) {
                    return true;
                }
            }
            return false;
        });
    }

    private static ArchRule only(String part, String... libraries) {
        return noClasses().that().resideOutsideOfPackage("tw.kaohe." + part + "..").should().dependOnClassesThat().resideInAnyPackage(libraries)
            .because("only '" + part + "' knows " + String.join(", ", libraries) + ", so that it can be replaced in one place");
    }
}
