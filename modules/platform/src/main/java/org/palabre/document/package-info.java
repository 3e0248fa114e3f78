/**
 * What a space keeps and shows: files with their versions, pictures with the words that stand for
 * them, films by link, texts of its own.
 */
package org.palabre.document;
