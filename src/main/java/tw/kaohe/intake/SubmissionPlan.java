package tw.kaohe.intake;

import java.util.List;
import tw.kaohe.model.ReadFile;

/**
 * Whose every file is.
 *
 * @param tasks agencies, sorted by id
 * @param city  files that hold for all agencies, speak of several, or belong to none
 */
record SubmissionPlan(List<AgencyTask> tasks, List<ReadFile> city) {
}
