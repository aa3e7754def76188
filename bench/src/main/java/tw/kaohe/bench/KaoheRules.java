package tw.kaohe.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tw.kaohe.audit.AgencyInput;
import tw.kaohe.audit.AuditOptions;
import tw.kaohe.audit.AuditPipeline;
import tw.kaohe.audit.PatrolFacts;
import tw.kaohe.intake.BundledCalendars;
import tw.kaohe.model.Findings;
import tw.kaohe.model.Phrases;
import tw.kaohe.reading.ReadingLimits;
import tw.kaohe.reading.SubmissionReader;
import tw.kaohe.rules.Judge;
import tw.kaohe.rules.Rulebook;

/** The product itself, in three depths. */
final class KaoheRules implements Peer {
    private static final String EDITION = "roc109";
    static final Rulebook RULEBOOK = Rulebook.load(Path.of("rules"), null);
    static final BundledCalendars CALENDARS = new BundledCalendars(null);
    /** After the year, so that every day is past. */
    static final AuditOptions OPTIONS = new AuditOptions(EDITION, LocalDateTime.of(2021, 1, 31, 0, 0), null, null, List.of(), "zh-TW");
    private final From from;
    private final Judge judge = new Judge(RULEBOOK);
    private final AuditPipeline pipeline = new AuditPipeline(RULEBOOK, CALENDARS, Phrases.in("zh-TW"), judge);
    private final Map<String, List<?>> facts = new HashMap<>();
    /** Dates as findings have them: the other engines get them as text, and formatting must not be timed for one engine alone. */
    private final Map<LocalDate, String> dates = new HashMap<>();

    /** Where it begins: facts made beforehand, parsed records, or parsed records with everything that an audit does. */
    enum From { FACTS, RECORDS, AUDIT }

    KaoheRules(From from, List<ParsedAgency> city) {
        this.from = from;
        CityPlan.CITY_YEAR.dates().forEach(date -> dates.put(date, CityPlan.roc(date)));
        if (from == From.FACTS) {
            city.forEach(agency -> facts.put(agency.id(), facts(agency)));
        }
    }

    static SubmissionReader reader() {
        return new SubmissionReader(RULEBOOK.form(), ReadingLimits.DEFAULT, (file, lines) -> java.util.Optional.empty());
    }

    private static AgencyInput input(ParsedAgency agency) {
        return new AgencyInput(agency.id(), null, agency.files(), List.of());
    }

    private static List<?> facts(ParsedAgency agency) {
        return PatrolFacts.of(RULEBOOK, CALENDARS, input(agency), OPTIONS);
    }

    @Override
    public List<Found> judge(List<ParsedAgency> city) {
        List<Found> found = new ArrayList<>();
        for (ParsedAgency agency : city) {
            if (from == From.AUDIT) {
                pipeline.audit(input(agency), OPTIONS).findings().forEach(f -> add(f.criterion(), agency, f.date(), found));
            } else {
                List<Findings.Draft> drafts = judge.judge(EDITION, from == From.FACTS ? facts.get(agency.id()) : facts(agency));
                drafts.forEach(d -> add(d.criterion(), agency, d.about().date(), found));
            }
        }
        return found;
    }

    private void add(String criterion, ParsedAgency agency, LocalDate date, List<Found> found) {
        if (SharedWork.covers(criterion) && date != null) {
            found.add(new Found(criterion, agency.id(), dates.get(date)));
        }
    }
}
