package io.wattbus.availability.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;

/** {@code /bench/constant?bytes=N}: as many bytes as are asked for, by a bare servlet: as fast as this server can be. */
@Configuration(proxyBeanMethods = false)
@Profile("bench")
class ConstantBodies {

    private static final int MOST = 1 << 20;

    @Bean
    ServletRegistrationBean<HttpServlet> constantBodyServlet() {
        return new ServletRegistrationBean<>(new Constant(), "/bench/constant");
    }

    private static final class Constant extends HttpServlet {

        private static final long serialVersionUID = 1;

        private final transient Map<Integer, byte[]> bodies = new ConcurrentHashMap<>();

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            int bytes = Math.clamp(Integer.parseInt(request.getParameter("bytes")), 0, MOST);
            byte[] body = bodies.computeIfAbsent(bytes, Constant::blank);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }

        private static byte[] blank(int length) {
            byte[] body = new byte[length];
            Arrays.fill(body, (byte) ' ');
            return body;
        }
    }
}
