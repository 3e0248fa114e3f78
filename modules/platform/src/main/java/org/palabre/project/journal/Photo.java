package org.palabre.project.journal;

import java.util.UUID;
import org.palabre.document.Pictures;
import org.palabre.file.Upload;

/**
 * A photograph that comes with what is told.
 *
 * @param file the file as it was sent
 * @param words what stands for it
 * @param key made for the form: the same sent twice is kept once
 */
public record Photo(Upload file, Pictures.Words words, UUID key) {}
