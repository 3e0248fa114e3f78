package org.palabre.budget.web.paper;

import org.palabre.budget.application.paper.TypedRow;

/** One ballot in a form: what was typed, and what is wrong with it. */
public class TallyRow {

  private final int position;
  private String marks;
  private String kind;
  private String error = "";

  TallyRow(int position, TypedRow typed) {
    this.position = position;
    this.marks = typed.marks();
    this.kind = typed.kind();
  }

  TypedRow typed() {
    return new TypedRow(marks, kind);
  }

  void refuse(String sentence) {
    error = sentence;
  }

  /** Its place in the batch, from 1. */
  public int getPosition() {
    return position;
  }

  public String getMarks() {
    return marks;
  }

  public void setMarks(String typed) {
    marks = typed;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String chosen) {
    kind = chosen;
  }

  /** What is wrong; empty when nothing is. */
  public String getError() {
    return error;
  }

  /** For the input: whether something is wrong. */
  public String getInvalid() {
    return Boolean.toString(!error.isEmpty());
  }
}
