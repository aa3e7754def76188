package tw.kaohe.intake;

import java.util.Collection;
import java.util.List;
import org.apache.camel.TypeConverter;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.converter.DefaultTypeConverter;
import org.apache.camel.support.PluginHelper;

/**
 * Camel for the audit's route alone. What goes down that route is of the right type already, so that converters which every component
 * on the class path brings, mail among them, are not loaded at each start.
 */
final class AuditContext extends DefaultCamelContext {

    @Override
    protected TypeConverter createTypeConverter() {
        return new DefaultTypeConverter(getCamelContextReference(), PluginHelper.getPackageScanClassResolver(getCamelContextReference()), getInjector(), false, false) {
            @Override
            protected Collection<String> findTypeConverterLoaderClasses() {
                return List.of();
            }

            @Override
            protected Collection<String> findFallbackTypeConverterClasses() {
                return List.of();
            }
        };
    }
}
