package tw.kaohe.model;

/** Something that a submission (送審資料) states. A reader makes it once and nobody changes it afterwards. */
public interface Fact {
}
