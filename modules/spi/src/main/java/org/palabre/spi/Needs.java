package org.palabre.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission a REST method asks for. One without it is never called: the address answers "not
 * found".
 *
 * <pre>{@code
 * @GET
 * @Needs("LIST_COUNCILS")
 * public List<CouncilJson> councils() { … }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {

  /** The name of one of the permissions the plugin declares, or of one of the platform's. */
  String value();
}
