package vn.directives.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Which requests come from programs. */
public final class ApiPaths {
    private ApiPaths() {}

    /** Whether the request, or the one whose error is being answered, is one of the API. */
    public static boolean isApi(HttpServletRequest request) {
        return path(request).startsWith("/api/");
    }

    /** The path that was asked for, also while its error is being answered. */
    public static String path(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original == null ? request.getRequestURI() : original.toString();
    }
}
