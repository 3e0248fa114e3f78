package org.palabre.web.screen;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.palabre.organisation.BaseMap;
import org.palabre.organisation.BaseMap.Kind;
import org.palabre.organisation.BaseMaps;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;

/** What the organisation's maps are drawn on, as a form. */
@Named
@RequestScoped
public class BaseMapForm {

  @Inject private BaseMaps maps;
  @Inject private Form form;
  @Inject private Refusals refusals;
  @Inject private Done done;
  private String kind;
  private String address;
  private String attribution;

  @PostConstruct
  void load() {
    BaseMap map = maps.current();
    kind = map.kind().name();
    address = map.kind() == Kind.OTHER ? map.address() : "";
    attribution = map.kind() == Kind.OTHER ? map.attribution() : "";
  }

  /** Keeps the choice. */
  public void save() {
    if (refusals.explain(
        "map", () -> maps.choose(BaseMap.of(Kind.valueOf(kind), address, attribution)))) {
      done.at("/administration/organisation", "map");
    }
  }

  /** The maps there are. */
  public List<SelectItem> getKinds() {
    return Arrays.stream(Kind.values())
        .map(one -> new SelectItem(one.name(), form.say("baseMap.kind." + one)))
        .toList();
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String chosen) {
    kind = chosen;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String typed) {
    address = typed;
  }

  public String getAttribution() {
    return attribution;
  }

  public void setAttribution(String typed) {
    attribution = typed;
  }
}
