package org.palabre.document;

import java.util.Optional;

/**
 * A document with the file that readers get.
 *
 * @param document the document
 * @param file its latest version; empty for films and texts
 */
public record Shelved(Document document, Optional<DocumentVersion> file) {}
