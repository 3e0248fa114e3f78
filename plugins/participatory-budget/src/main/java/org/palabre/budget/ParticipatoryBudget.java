package org.palabre.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.palabre.budget.domain.box.BallotBox;
import org.palabre.budget.domain.box.BoxKey;
import org.palabre.budget.domain.box.HeldShare;
import org.palabre.budget.domain.count.Correction;
import org.palabre.budget.domain.count.CountedPart;
import org.palabre.budget.domain.count.EditionCount;
import org.palabre.budget.domain.count.KeptFile;
import org.palabre.budget.domain.count.ProjectResult;
import org.palabre.budget.domain.count.Turnout;
import org.palabre.budget.domain.edition.Area;
import org.palabre.budget.domain.edition.Edition;
import org.palabre.budget.domain.idea.Idea;
import org.palabre.budget.domain.intake.BudgetImport;
import org.palabre.budget.domain.intake.ProjectPlace;
import org.palabre.budget.domain.paper.Batch;
import org.palabre.budget.domain.paper.PollingPlace;
import org.palabre.budget.domain.paper.Tally;
import org.palabre.budget.domain.project.BudgetProject;
import org.palabre.budget.domain.review.Message;
import org.palabre.budget.domain.review.Sheet;
import org.palabre.budget.domain.works.Work;
import org.palabre.spi.Page;
import org.palabre.spi.Plugin;
import org.palabre.spi.PluginManifest;
import org.palabre.spi.SpaceKind;
import org.palabre.spi.Tool;

/**
 * Budget participatif: residents propose and choose what a city spends an envelope on. Each edition
 * is a space; its rules are a text of the platform, and bind once adopted.
 */
@ApplicationScoped
public class ParticipatoryBudget implements Plugin {

  /** The plugin's id. */
  public static final String ID = "budget";

  /** Runs an edition: writes its rules, decides what is admissible, opens and closes the vote. */
  public static final String OFFICER = "officer";

  /** Of a department: says whether a project can be built and what it costs. */
  public static final String DEPARTMENT = "department";

  /** Holds a share of the key that opens the ballot box. */
  public static final String SCRUTINEER = "scrutineer";

  /** At a counter or a polling place: enters ideas, checks the roll, enters paper ballots. */
  public static final String TELLER = "teller";

  /** Where an edition is, its calendar, what there is to spend. */
  public static final Tool OVERVIEW =
      Tool.of(
          "budget.edition",
          Page.reading("edition", BudgetPermission.READ_EDITION),
          Page.working("setup", BudgetPermission.RUN_EDITION),
          Page.reading("origin", BudgetPermission.READ_EDITION),
          Page.working("projects-file", BudgetPermission.READ_EDITION),
          Page.working("undo-import", BudgetPermission.RUN_EDITION));

  /** What residents propose: said, supported, asked about, admissible or not. */
  public static final Tool IDEAS =
      Tool.of(
          "budget.ideas",
          Page.reading("ideas", BudgetPermission.READ_EDITION),
          Page.reading("idea", BudgetPermission.READ_EDITION).forItem(),
          Page.working("propose", BudgetPermission.TAKE_PART),
          Page.working("support", BudgetPermission.TAKE_PART),
          Page.working("appeal", BudgetPermission.READ_EDITION),
          Page.working("enter", BudgetPermission.ENTER_IDEAS),
          Page.working("decide", BudgetPermission.RUN_EDITION),
          Page.working("make", BudgetPermission.RUN_EDITION));

  /**
   * What is proposed to the vote, on a list and a map; and, once it is being done, the platform's
   * pages for its day, its tasks, its money and its journal, at the addresses the platform links
   * to: its own tool of that name lies at the same address.
   */
  public static final Tool PROJECTS =
      Tool.of(
          "budget.projects",
          Page.reading("projects", BudgetPermission.READ_EDITION),
          Page.reading("project", BudgetPermission.READ_EDITION).forItem(),
          Page.working("exchange", BudgetPermission.READ_EDITION),
          Page.working("verdict", BudgetPermission.RUN_EDITION),
          Page.working("day", BudgetPermission.RUN_EDITION),
          Page.working("tasks", BudgetPermission.RUN_EDITION),
          Page.working("budget", BudgetPermission.RUN_EDITION),
          Page.working("project-journal", BudgetPermission.RUN_EDITION));

  /** What waits for whom until the vote. */
  public static final Tool REVIEW =
      Tool.of(
          "budget.review",
          Page.working("review", BudgetPermission.STUDY_PROJECTS),
          Page.working("hide-message", BudgetPermission.RUN_EDITION),
          Page.working("sheet", BudgetPermission.READ_EDITION));

  /** The vote, for those who vote. */
  public static final Tool VOTE =
      Tool.of(
          "budget.vote",
          Page.reading("vote", BudgetPermission.READ_EDITION),
          Page.working("identify", BudgetPermission.READ_EDITION),
          Page.working("ballot", BudgetPermission.READ_EDITION),
          Page.working("check", BudgetPermission.READ_EDITION),
          Page.working("cast", BudgetPermission.READ_EDITION),
          Page.working("receipt", BudgetPermission.READ_EDITION),
          Page.working("left", BudgetPermission.READ_EDITION));

  /** The ballot box: its key, opening and closing the vote, opening the box. */
  public static final Tool BOX =
      Tool.of(
          "budget.box",
          Page.working("box", BudgetPermission.KEEP_BOX),
          Page.working("box-share", BudgetPermission.KEEP_BOX));

  /** The roll: who may vote, and who has voted. */
  public static final Tool ROLL =
      Tool.of(
          "budget.roll",
          Page.working("roll", BudgetPermission.KEEP_ROLL),
          Page.working("roll-register", BudgetPermission.KEEP_ROLL));

  /** Counting, results, corrections, the official record; what past elections would have given. */
  public static final Tool RESULTS =
      Tool.of(
          "budget.results",
          Page.reading("results", BudgetPermission.READ_EDITION),
          Page.reading("record", BudgetPermission.READ_EDITION),
          Page.working("count", BudgetPermission.RUN_EDITION),
          Page.working("correct", BudgetPermission.RUN_EDITION),
          Page.working("replay", BudgetPermission.RUN_EDITION));

  /** What won, until it is done. */
  public static final Tool WORKS =
      Tool.of(
          "budget.works",
          Page.reading("works", BudgetPermission.READ_EDITION),
          Page.working("works-begin", BudgetPermission.RUN_EDITION));

  /** Voting on paper: where, the printed sheets, the register of a place, counting the ballots. */
  public static final Tool PAPER =
      Tool.of(
          "budget.paper",
          Page.reading("places", BudgetPermission.READ_EDITION),
          Page.working("places-edit", BudgetPermission.RUN_EDITION),
          Page.working("poster", BudgetPermission.READ_EDITION),
          Page.working("paper-file", BudgetPermission.KEEP_ROLL),
          Page.working("polling", BudgetPermission.KEEP_ROLL),
          Page.working("tally", BudgetPermission.COUNT_PAPER),
          Page.working("tally-entry", BudgetPermission.COUNT_PAPER),
          Page.working("tally-settle", BudgetPermission.RUN_EDITION));

  /** An edition of a participatory budget. */
  public static final SpaceKind EDITION =
      new SpaceKind(
          "budget.edition",
          List.of(
              OVERVIEW.id(),
              IDEAS.id(),
              PROJECTS.id(),
              VOTE.id(),
              RESULTS.id(),
              WORKS.id(),
              REVIEW.id(),
              BOX.id(),
              ROLL.id(),
              PAPER.id(),
              "texts",
              "agenda",
              "documents",
              "statements",
              "threads",
              "members"),
          List.of("member", DEPARTMENT, TELLER, SCRUTINEER, OFFICER),
          OFFICER);

  @Override
  public PluginManifest manifest() {
    return PluginManifest.of(ID)
        .entities(
            Edition.class,
            Area.class,
            BudgetProject.class,
            Idea.class,
            Sheet.class,
            Message.class,
            BudgetImport.class,
            ProjectPlace.class,
            BallotBox.class,
            BoxKey.class,
            HeldShare.class,
            EditionCount.class,
            CountedPart.class,
            KeptFile.class,
            ProjectResult.class,
            Turnout.class,
            Correction.class,
            PollingPlace.class,
            Batch.class,
            Tally.class,
            Work.class)
        .permissions(BudgetPermission.values())
        .pages(
            Page.reading("index", BudgetPermission.LIST_EDITIONS),
            Page.working("import", BudgetPermission.IMPORT_EDITION))
        .menu("index")
        .spaceKind(EDITION)
        .tools(OVERVIEW, IDEAS, PROJECTS, REVIEW, BOX, ROLL, RESULTS, PAPER, VOTE, WORKS)
        .build();
  }
}
