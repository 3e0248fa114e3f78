package org.palabre.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import org.palabre.access.Access;
import org.palabre.access.PlatformPermission;
import org.palabre.commitment.Desk;
import org.palabre.notification.News;
import org.palabre.organisation.Organisation;
import org.palabre.organisation.Organisations;
import org.palabre.plugin.PluginRegistry;
import org.palabre.spi.Page;
import org.palabre.spi.PluginManifest;
import org.palabre.spi.Tool;
import org.palabre.web.address.Directory;
import org.palabre.web.address.Here;
import org.palabre.web.address.PlatformPages;

/**
 * What stands around every page: the organisation's name, the menu, the tabs of a space. {@code
 * #{front}} in pages.
 */
@Named
@RequestScoped
public class Front {

  private final Organisations organisations;
  private final PluginRegistry plugins;
  private final Directory directory;
  private final Access access;
  private final Desk desk;
  private final News news;
  private final Here here;
  private Organisation organisation;

  /** For the container's proxy. */
  protected Front() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  Front(
      Organisations organisations,
      PluginRegistry plugins,
      Directory directory,
      Access access,
      Desk desk,
      News news,
      Here here) {
    this.organisations = organisations;
    this.plugins = plugins;
    this.directory = directory;
    this.access = access;
    this.desk = desk;
    this.news = news;
    this.here = here;
  }

  /** The organisation that runs this server. */
  public Organisation getOrganisation() {
    if (organisation == null) {
      organisation = organisations.get();
    }
    return organisation;
  }

  /**
   * The main menu: the front page, then what the active plugins put there and the visitor may open,
   * the calendar, their news, what waits for those who are asked, then the administration for those
   * who may.
   */
  public List<Entry> getMenu() {
    List<Entry> menu = new ArrayList<>();
    menu.add(
        new Entry(words().getString("menu.home"), here.link("/"), here.getAddress().equals("/")));
    for (PluginManifest plugin : plugins.active()) {
      for (String view : plugin.menu()) {
        page(plugin, view)
            .filter(page -> access.may(page.permission()))
            .ifPresent(page -> menu.add(entry(plugin, view)));
      }
    }
    menu.add(
        new Entry(words().getString("calendar.title"), here.link("/agenda"), here.isAt("/agenda")));
    if (access.may(PlatformPermission.READ_NEWS)) {
      String label = here.say(words().getString("menu.news"), news.countUnread());
      menu.add(new Entry(label, here.link("/news"), here.isAt("/news")));
    }
    if (access.may(PlatformPermission.ANSWER_REQUESTS)) {
      String label = here.say(words().getString("menu.desk"), desk.countSome());
      menu.add(new Entry(label, here.link("/desk"), here.isAt("/desk")));
    }
    if (access.may(PlatformPermission.FOLLOW_UP)) {
      menu.add(
          new Entry(
              words().getString("menu.followup"), here.link("/followup"), here.isAt("/followup")));
    } else if (access.may(PlatformPermission.READ_FOLLOW_UP_FIGURES)) {
      String figures = "/followup/figures";
      menu.add(
          new Entry(words().getString("menu.followup"), here.link(figures), here.isAt(figures)));
    }
    if (access.may(PlatformPermission.WRITE_LETTERS)) {
      menu.add(
          new Entry(
              words().getString("menu.letters"),
              here.link("/letters/write"),
              here.isAt("/letters/write")));
    }
    if (access.may(PlatformPermission.ADMINISTER)) {
      String address = "/administration";
      menu.add(
          new Entry(
              words().getString("administration.title"), here.link(address), here.isAt(address)));
    }
    return menu;
  }

  /** The tabs of the space this page is in. */
  public List<Entry> getTabs() {
    List<Entry> tabs = new ArrayList<>();
    for (Tool tool : directory.tools(here.getSpace())) {
      if (access.may(tool.pages().get(0).permission(), here.facts())) {
        tabs.add(
            new Entry(
                label(tool),
                here.link(here.getSpaceAddress() + "/" + tool.segment()),
                tool.id().equals(here.getTool())));
      }
    }
    return tabs;
  }

  /** Where to say something: in the space one reads, else at the choice of spaces. */
  public String getSayLink() {
    boolean inThisSpace =
        here.getSpace() != null
            && here.getSpace().getTools().contains(PlatformPages.STATEMENTS.id())
            && access.may(PlatformPermission.SPEAK, here.spaceId());
    return here.link(inThisSpace ? here.getSpaceAddress() + "/statements/tell" : "/say");
  }

  private static Optional<Page> page(PluginManifest plugin, String view) {
    return plugin.pages().stream().filter(page -> page.view().equals(view)).findFirst();
  }

  private Entry entry(PluginManifest plugin, String view) {
    String address = "/" + plugin.id() + (view.equals("index") ? "" : "/" + view);
    String label = words(plugin.id()).getString("menu." + view);
    return new Entry(label, here.link(address), here.isAt(address));
  }

  private String label(Tool tool) {
    ResourceBundle words = plugins.ownerOfTool(tool.id()).map(this::words).orElseGet(this::words);
    return words.getString("tool." + tool.id());
  }

  private ResourceBundle words() {
    return words("org.palabre.web.words");
  }

  private ResourceBundle words(String bundle) {
    return ResourceBundle.getBundle(bundle, here.language().locale());
  }

  /**
   * A link of a menu.
   *
   * @param label what it says
   * @param link where it leads
   * @param current whether the visitor is there
   */
  public record Entry(String label, String link, boolean current) {}
}
