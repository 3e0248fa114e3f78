package org.palabre.web.address;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Stands where every address without a servlet of its own arrives, behind the {@link Router}. The
 * container reads a form with files only when the servlet first asked for says how ({@code
 * web.xml}, multipart-config), and forwarding to the Faces servlet comes too late for that. What
 * the router lets pass is handed to the container's own servlet for files.
 */
public class Doorstep extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    getServletContext().getNamedDispatcher("default").forward(request, response);
  }
}
