package tw.kaohe.bench;

import java.util.List;

/** An engine that does the {@link SharedWork} on a city that was read before; its rules are compiled when it is made. */
interface Peer {

    /** Every finding once, in any order. */
    List<Found> judge(List<ParsedAgency> city);
}
