package org.palabre.web.screen;

import java.util.List;
import java.util.Map;
import org.palabre.people.People;
import org.palabre.people.People.Listed;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The people found, read from the database a page at a time. */
class PeopleList extends LazyDataModel<Listed> {

  private static final long serialVersionUID = 1L;

  private final transient People people;
  private final String text;

  PeopleList(People people, String text) {
    this.people = people;
    this.text = text;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return people.count(text);
  }

  @Override
  public List<Listed> load(
      int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
    return people.search(text, first, size);
  }
}
