package org.palabre.web.screen.space;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.palabre.space.SpaceSettings;
import org.palabre.spi.Tool;
import org.palabre.web.address.Directory;
import org.palabre.web.address.Here;
import org.palabre.web.form.Done;

/** The tools of a space: those it has, in the order of their tabs, and those it could have. */
@Named
@RequestScoped
public class SpaceTools {

  @Inject private SpaceSettings settings;
  @Inject private Directory directory;
  @Inject private SpaceWords words;
  @Inject private Done done;
  @Inject private Here here;

  /** Those it has; a tool whose plugin is off is there too, without a name. */
  public List<Row> getHeld() {
    List<Row> held = new ArrayList<>();
    for (String id : here.getSpace().getTools()) {
      Optional<Tool> tool = offered(id);
      held.add(new Row(id, tool.map(words::tool).orElse(""), tool.isPresent(), held.isEmpty()));
    }
    return held;
  }

  /** Those it could have. */
  public List<Row> getOffered() {
    List<String> held = here.getSpace().getTools();
    return directory.allTools().stream()
        .filter(tool -> !held.contains(tool.id()))
        .map(tool -> new Row(tool.id(), words.tool(tool), true, false))
        .toList();
  }

  /** Adds one of those offered. */
  public void add(String tool) {
    if (offered(tool).isPresent()) {
      change(settings::addTool, tool);
    }
  }

  /** Takes one away. */
  public void remove(String tool) {
    change(settings::removeTool, tool);
  }

  /** Moves one a tab to the front. */
  public void up(String tool) {
    change(settings::moveToolUp, tool);
  }

  private void change(BiConsumer<UUID, String> how, String tool) {
    how.accept(here.spaceId(), tool);
    done.at(here.getSpaceAddress() + "/settings/tools", "equipped");
  }

  private Optional<Tool> offered(String id) {
    return directory.allTools().stream().filter(tool -> tool.id().equals(id)).findFirst();
  }

  /**
   * One tool.
   *
   * @param id its id
   * @param name what it is called; empty when its plugin is off
   * @param on whether its plugin is on
   * @param first whether it is the first tab
   */
  public record Row(String id, String name, boolean on, boolean first) {}
}
