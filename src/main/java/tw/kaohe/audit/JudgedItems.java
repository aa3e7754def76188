package tw.kaohe.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tw.kaohe.model.InputKind;
import tw.kaohe.model.ItemTraits;
import tw.kaohe.model.LogForm;

/** The items of the form (巡檢項目) by their position, with how they are judged; every day asks for every item. */
final class JudgedItems {
    private final LogForm form;
    private final ItemTraits[] traits;
    private final Map<String, Integer> positions = new HashMap<>();

    /** @param traits by the item's id */
    JudgedItems(LogForm form, Map<String, ItemTraits> traits) {
        this.form = form;
        this.traits = form.items().stream().map(item -> traits.get(item.id())).toArray(ItemTraits[]::new);
        for (int i = 0; i < size(); i++) {
            positions.put(id(i), i);
        }
    }

    LogForm form() {
        return form;
    }

    int size() {
        return traits.length;
    }

    String id(int item) {
        return form.items().get(item).id();
    }

    String label(int item) {
        return form.items().get(item).label();
    }

    ItemTraits traits(int item) {
        return traits[item];
    }

    /** 0-based, or -1 where the form has no such item. */
    int position(String id) {
        return positions.getOrDefault(id, -1);
    }

    /** Positions of the items that an input decides where there is any. */
    List<Integer> judgedFrom(InputKind kind) {
        return IntStream.range(0, size()).filter(i -> traits[i].judgedFrom() == kind).boxed().toList();
    }
}
