package org.palabre.space;

import java.io.Serializable;
import java.util.UUID;
import org.palabre.spi.SpaceFacts.Visibility;

/**
 * What a space says of itself, as it was when somebody looked at it or as they would have it.
 *
 * @param name its name
 * @param summary one or two sentences
 * @param territory where it lies, or null
 * @param visibility who may read it
 */
public record Description(String name, String summary, UUID territory, Visibility visibility)
    implements Serializable {}
