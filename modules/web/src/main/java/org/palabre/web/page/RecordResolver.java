package org.palabre.web.page;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/**
 * Lets pages read the components of records as properties: {@code #{row.name}}. Expression Language
 * 6 does it by itself.
 */
public class RecordResolver extends ELResolver {

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    return component(base, property)
        .map(
            component -> {
              context.setPropertyResolved(base, property);
              return read(base, component);
            })
        .orElse(null);
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return component(base, property)
        .map(
            component -> {
              context.setPropertyResolved(base, property);
              return component.getType();
            })
        .orElse(null);
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    if (component(base, property).isPresent()) {
      throw new PropertyNotWritableException("%s is read only.".formatted(property));
    }
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    boolean ours = component(base, property).isPresent();
    if (ours) {
      context.setPropertyResolved(base, property);
    }
    return ours;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return base instanceof Record ? String.class : null;
  }

  private static Optional<RecordComponent> component(Object base, Object property) {
    if (!(base instanceof Record)) {
      return Optional.empty();
    }
    return Arrays.stream(base.getClass().getRecordComponents())
        .filter(component -> component.getName().equals(property))
        .findFirst();
  }

  private static Object read(Object base, RecordComponent component) {
    try {
      return component.getAccessor().invoke(base);
    } catch (IllegalAccessException e) {
      throw new ELException("The record %s is not public.".formatted(base.getClass().getName()), e);
    } catch (InvocationTargetException e) {
      throw new ELException(e.getCause());
    }
  }
}
