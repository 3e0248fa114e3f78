package org.palabre.access;

import static org.palabre.spi.OrganisationRole.ADMINISTRATOR;
import static org.palabre.spi.OrganisationRole.DEPARTMENT_AGENT;
import static org.palabre.spi.OrganisationRole.ELECTED_OFFICIAL;
import static org.palabre.spi.OrganisationRole.FACILITATOR;
import static org.palabre.spi.OrganisationRole.PARTICIPATION_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.palabre.plugin.PluginRegistry;
import org.palabre.spi.AccessPolicy;
import org.palabre.spi.Actor;
import org.palabre.spi.Permission;
import org.palabre.spi.SpaceFacts;
import org.palabre.spi.SpaceFacts.Stage;
import org.palabre.spi.SpaceKind;

/**
 * The platform's rules. No role in the organisation opens a space: neither an administrator nor the
 * city's staff reads a table they are not a member of.
 */
@ApplicationScoped
public class PlatformPolicy implements AccessPolicy {

  private final PluginRegistry plugins;
  private final DemoMode demo;

  /** For the container's proxy. */
  protected PlatformPolicy() {
    this(null, null);
  }

  @Inject
  PlatformPolicy(PluginRegistry plugins, DemoMode demo) {
    this.plugins = plugins;
    this.demo = demo;
  }

  @Override
  public Class<? extends Permission> permissions() {
    return PlatformPermission.class;
  }

  @Override
  public boolean allows(Permission permission, Actor actor, Optional<SpaceFacts> space) {
    return answer((PlatformPermission) permission, actor, space.filter(this::isHosted));
  }

  private boolean answer(PlatformPermission permission, Actor actor, Optional<SpaceFacts> space) {
    return switch (permission) {
      case READ_PUBLIC, SIGN_IN, ANSWER_BY_LINK -> true;
      case MANAGE_OWN_ACCOUNT, COLLECT_STATEMENTS, READ_NEWS -> actor.isSignedIn();
      case MANAGE_PEOPLE, MANAGE_PLUGINS -> actor.isOneOf(ADMINISTRATOR);
      case ADMINISTER, MANAGE_BODIES, MANAGE_TERRITORIES ->
          actor.isOneOf(ADMINISTRATOR, PARTICIPATION_OFFICER);
      case CREATE_SPACE -> actor.isOneOf(ADMINISTRATOR, PARTICIPATION_OFFICER, FACILITATOR);
      case READ_SPACE -> space.filter(SpaceFacts::isReadable).isPresent();
      case READ_MEMBERS -> space.filter(SpaceFacts::isMember).isPresent();
      case SPEAK -> space.filter(this::maySpeak).isPresent();
      case RUN_SPACE, PUBLISH_STATEMENTS, IMPORT_STATEMENTS, LEAD_THREADS, HOLD_MEETINGS ->
          space.filter(this::leads).isPresent();
      case LEAD_TEXTS -> space.filter(this::leads).filter(this::isAtWork).isPresent();
      case KEEP_DOCUMENTS -> space.filter(this::mayKeepDocuments).isPresent();
      case DRAFT_TEXTS -> space.filter(SpaceFacts::isMember).filter(this::isAtWork).isPresent();
      case PROPOSE_AMENDMENTS, DISCUSS_AMENDMENTS ->
          actor.isSignedIn() && space.filter(this::maySpeak).isPresent();
      case ANSWER_REQUESTS ->
          actor.isOneOf(DEPARTMENT_AGENT, ELECTED_OFFICIAL, PARTICIPATION_OFFICER);
      case FOLLOW_UP -> actor.isOneOf(PARTICIPATION_OFFICER);
      case WRITE_LETTERS -> actor.isOneOf(PARTICIPATION_OFFICER, FACILITATOR);
      case READ_FOLLOW_UP_FIGURES -> actor.isOneOf(ELECTED_OFFICIAL, PARTICIPATION_OFFICER);
      case READ_DEMO_MAILBOX -> demo.isOn();
    };
  }

  /** Whether the plugin that brings this kind of space is on; otherwise the space is nowhere. */
  private boolean isHosted(SpaceFacts space) {
    return plugins.kind(space.kind()).isPresent();
  }

  private boolean maySpeak(SpaceFacts space) {
    return space.isReadable() && space.stage() == Stage.OPEN;
  }

  /** Whether it is not over: what was finished is read, no longer changed. */
  private boolean isAtWork(SpaceFacts space) {
    return space.stage() == Stage.DRAFT || space.stage() == Stage.OPEN;
  }

  private boolean mayKeepDocuments(SpaceFacts space) {
    return leads(space) || (space.isMember() && space.stage() == Stage.OPEN);
  }

  private boolean leads(SpaceFacts space) {
    return plugins.kind(space.kind()).map(SpaceKind::leadRole).filter(space::has).isPresent();
  }
}
