package tw.kaohe.intake.source;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import tw.kaohe.intake.scan.Intake;
import tw.kaohe.model.Phrases;
import tw.kaohe.store.Sources;

/**
 * What every source works with.
 *
 * @param limit   bytes of the largest file that is fetched
 * @param work    folder for what is being fetched
 * @param base    folder that relative paths of the settings start from
 * @param secrets looks up a reference to a password
 */
public record Surroundings(Intake intake, Sources states, Phrases phrases, InstantSource clock, long limit, Path work, Path base,
                           UnaryOperator<String> secrets, SourceListener listener) {
}
