/**
 * Tables in files: CSV and XLSX read whatever their encoding and delimiter, and CSV written so that
 * no spreadsheet runs what somebody typed.
 */
package org.palabre.tabular;
