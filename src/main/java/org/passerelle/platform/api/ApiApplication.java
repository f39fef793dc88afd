package org.passerelle.platform.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Everything under {@code /api/v1}; the description is at {@code /openapi}. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {

    /** One description is enough: the REST runtime would add its own at {@code /api/v1/application.wadl}. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
