package vn.directives;

import io.micrometer.common.KeyValue;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import vn.directives.security.Caller;

/** Requests are counted by their address, but those that the service sends to itself by {@code uri="warm-up"}: nobody waits for them. */
final class RequestMeters extends DefaultServerRequestObservationConvention {
    private static final KeyValue WARM_UP = KeyValue.of("uri", "warm-up");

    @Override
    protected KeyValue uri(ServerRequestObservationContext context) {
        HttpServletRequest request = context.getCarrier();
        Caller caller = request == null ? null : Caller.of(request);
        return caller != null && caller.asksItself() ? WARM_UP : super.uri(context);
    }
}
