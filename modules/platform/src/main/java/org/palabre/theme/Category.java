package org.palabre.theme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.palabre.store.Ids;

/** What themes are about, for the whole organisation: filters and figures go by it. */
@Entity(name = "Category")
@Table(name = "category")
public class Category {

  @Id private UUID id;
  private String name;
  private int position;

  /** For JPA. */
  protected Category() {}

  Category(String name, int position) {
    this.id = Ids.next();
    this.name = name;
    this.position = position;
  }

  public UUID getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  /** Its place in lists, from 1. */
  public int getPosition() {
    return position;
  }

  void rename(String to) {
    name = to;
  }
}
