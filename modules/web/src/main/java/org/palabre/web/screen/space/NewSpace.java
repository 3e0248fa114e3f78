package org.palabre.web.screen.space;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.palabre.plugin.PluginRegistry;
import org.palabre.space.Space;
import org.palabre.space.SpaceSettings;
import org.palabre.web.form.Done;
import org.palabre.web.form.Refusals;

/** Making a space of one of the active plugins' kinds. */
@Named
@RequestScoped
public class NewSpace extends DescriptionFields {

  @Inject private PluginRegistry plugins;
  @Inject private SpaceSettings settings;
  @Inject private SpaceWords words;
  @Inject private Refusals refusals;
  @Inject private Done done;
  private String kind;

  /** Makes it, and goes to its settings. */
  public void create() {
    refusals.explain(
        "space",
        () -> {
          Space space = settings.create(kind, wanted());
          done.at(words.address(space) + "/settings", "created");
        });
  }

  /** The kinds there are; one is chosen already when there is only one. */
  public List<SelectItem> getKinds() {
    List<SelectItem> kinds = new ArrayList<>();
    plugins
        .active()
        .forEach(
            plugin ->
                plugin
                    .spaceKinds()
                    .forEach(one -> kinds.add(new SelectItem(one.id(), words.kind(one.id())))));
    return kinds;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }
}
