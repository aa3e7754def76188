package tw.kaohe.intake;

import java.util.List;
import tw.kaohe.model.ReadFile;
import tw.kaohe.model.RegisterEntry;

/**
 * One agency to be audited. Its files are opened only when its turn comes, so that memory holds one agency a thread.
 *
 * @param read   files of its own that had to be read to tell whose they are
 * @param shared tables that hold for every agency, and its part of files that speak of several
 */
record AgencyTask(String id, RegisterEntry register, List<FoundFile> files, List<ReadFile> read, List<ReadFile> shared) {
}
