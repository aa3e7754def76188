package tw.kaohe.app.scan;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * {@code health:} of the settings: where /health and /metrics are served while scans run as a service.
 *
 * @param address other than 127.0.0.1 only where it is set
 * @param silentHours after how many hours without a finished scan the service counts as down; 0 = never
 */
public record HealthPart(Integer port, String address, @JsonProperty("silent-hours") Integer silentHours) {
    private static final int LARGEST_PORT = 65_535;

    /** @throws ConfigException if there is no such port */
    public HealthPart {
        if (port == null || port < 0 || port > LARGEST_PORT) {
            throw new ConfigException("health.port: a port from 0 to " + LARGEST_PORT + " is needed: " + port);
        }
        address = address == null ? "127.0.0.1" : address;
        silentHours = silentHours == null ? 0 : silentHours;
    }
}
