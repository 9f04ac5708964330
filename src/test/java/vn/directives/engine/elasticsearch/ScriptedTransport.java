package vn.directives.engine.elasticsearch;

import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportOptions;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A cluster that answers each request as it is told, by its class. */
final class ScriptedTransport implements ElasticsearchTransport {
    private final Function<Object, Object> answer;

    ScriptedTransport(Function<Object, Object> answer) {
        this.answer = answer;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <Q, A, E> A performRequest(Q request, Endpoint<Q, A, E> endpoint, @Nullable TransportOptions options) {
        return (A) answer.apply(request);
    }

    @Override
    public <Q, A, E> CompletableFuture<A> performRequestAsync(
            Q request, Endpoint<Q, A, E> endpoint, @Nullable TransportOptions options) {
        throw new UnsupportedOperationException("everything is asked in turn");
    }

    @Override
    public JsonpMapper jsonpMapper() {
        return new Jackson3JsonpMapper();
    }

    @Override
    public TransportOptions options() {
        throw new UnsupportedOperationException("no options");
    }

    @Override
    public void close() {}
}
