package org.palabre.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.palabre.input.Refusal;
import org.palabre.theme.Categories;
import org.palabre.theme.Category;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;

/** The organisation's list of what themes are about. */
@Named
@RequestScoped
public class CategoriesScreen {

  private static final String ADDRESS = "/administration/categories";

  @Inject private Categories categories;
  @Inject private Refusals refusals;
  @Inject private Done done;
  private String name;
  private String which;
  private String newName;

  /** All of them, in their order. */
  public List<Category> getAll() {
    return categories.all();
  }

  /** Adds one. */
  public void add() {
    act("add", "added", () -> categories.add(name));
  }

  /** Gives the one chosen another name. */
  public void rename() {
    act("rename", "renamed", () -> categories.rename(chosen(), newName));
  }

  /** Removes one. */
  public void remove(UUID id) {
    act("list", "removed", () -> categories.remove(id));
  }

  private void act(String form, String what, Runnable deed) {
    if (refusals.explain(form, deed)) {
      done.at(ADDRESS, what);
    }
  }

  private UUID chosen() {
    try {
      return UUID.fromString(which == null ? "" : which);
    } catch (IllegalArgumentException e) {
      throw new Refusal("which", "category.gone");
    }
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getWhich() {
    return which;
  }

  public void setWhich(String which) {
    this.which = which;
  }

  public String getNewName() {
    return newName;
  }

  public void setNewName(String newName) {
    this.newName = newName;
  }
}
