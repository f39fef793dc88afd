package org.passerelle.platform.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything under {@code /api/v1}; the description is at {@code /openapi}. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {}
