package org.palabre.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/**
 * Hands identifiers to the driver as they are, empty ones included: EclipseLink 4.0's own converter
 * fails on null.
 */
@Converter(autoApply = true)
public class UuidConverter implements AttributeConverter<UUID, UUID> {

  @Override
  public UUID convertToDatabaseColumn(UUID id) {
    return id;
  }

  @Override
  public UUID convertToEntityAttribute(UUID stored) {
    return stored;
  }
}
