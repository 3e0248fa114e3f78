package org.palabre.web.address;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.palabre.web.policy.ImageHost;

/**
 * A reading page on its way to the browser, with a copy of what was written. It keeps the strict
 * policy that every answer starts with: PrimeFaces would put one with a nonce in its place, which
 * nothing on such a page needs.
 */
class PageRecord extends HttpServletResponseWrapper {

  private final ByteArrayOutputStream copy = new ByteArrayOutputStream();
  private boolean plain = true;
  private PrintWriter writer;
  private ServletOutputStream stream;

  PageRecord(HttpServletResponse response) {
    super(response);
  }

  /** Writes what a writer still holds back. */
  void finish() {
    if (writer != null) {
      writer.flush();
    }
  }

  /**
   * Whether it is a whole HTML page with nothing of its own besides its words: no file, no cookie,
   * no error, not too large.
   */
  boolean isPlainPage() {
    return plain
        && getStatus() == SC_OK
        && copy.size() > 0
        && getContentType() != null
        && getContentType().startsWith("text/html");
  }

  byte[] body() {
    return copy.toByteArray();
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (stream == null) {
      stream = new Copying(super.getOutputStream());
    }
    return stream;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
    }
    return writer;
  }

  @Override
  public void setHeader(String name, String value) {
    plain = false;
    super.setHeader(name, value);
  }

  @Override
  public void addHeader(String name, String value) {
    if (!name.equalsIgnoreCase(ImageHost.POLICY)) {
      plain = false;
      super.addHeader(name, value);
    }
  }

  @Override
  public void addCookie(Cookie cookie) {
    plain = false;
    super.addCookie(cookie);
  }

  @Override
  public void setDateHeader(String name, long date) {
    plain = false;
    super.setDateHeader(name, date);
  }

  @Override
  public void addDateHeader(String name, long date) {
    plain = false;
    super.addDateHeader(name, date);
  }

  @Override
  public void setIntHeader(String name, int value) {
    plain = false;
    super.setIntHeader(name, value);
  }

  @Override
  public void addIntHeader(String name, int value) {
    plain = false;
    super.addIntHeader(name, value);
  }

  @Override
  public void sendError(int status) throws IOException {
    plain = false;
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    plain = false;
    super.sendError(status, message);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    plain = false;
    super.sendRedirect(location);
  }

  @Override
  public void reset() {
    super.reset();
    copy.reset();
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    copy.reset();
  }

  @Override
  public void flushBuffer() throws IOException {
    finish();
    super.flushBuffer();
  }

  private final class Copying extends ServletOutputStream {

    private final ServletOutputStream out;

    private Copying(ServletOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    /** Of a reader who hangs up nothing is kept: the page was not drawn whole. */
    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException torn) {
        plain = false;
        throw torn;
      }
      if (hasRoom(length)) {
        copy.write(bytes, from, length);
      }
    }

    private boolean hasRoom(int length) {
      if (copy.size() + length > KeptPages.LARGEST) {
        plain = false;
        copy.reset();
      }
      return plain;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public boolean isReady() {
      return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      out.setWriteListener(listener);
    }
  }
}
