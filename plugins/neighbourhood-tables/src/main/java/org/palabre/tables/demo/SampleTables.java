package org.palabre.tables.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.palabre.space.Description;
import org.palabre.space.SpaceSettings;
import org.palabre.spi.DemoData;
import org.palabre.spi.SpaceFacts.Stage;
import org.palabre.spi.SpaceFacts.Visibility;
import org.palabre.statement.Nature;
import org.palabre.statement.PartialDate;
import org.palabre.statement.Statements;
import org.palabre.statement.Told;
import org.palabre.statement.Told.Speaker;
import org.palabre.tables.NeighbourhoodTables;
import org.palabre.tabular.TabularFile;
import org.palabre.tabular.TabularFile.Row;

/**
 * Four tables in the north of Marseille, with texts that residents of Nanterre wrote in 2016, each
 * marked as a sample. What their file does not know (day, how they were collected) stays unknown;
 * where they lie is made up, so that the map of a demonstration is not empty.
 */
@ApplicationScoped
public class SampleTables implements DemoData {

  private static final int YEAR = 2016;

  /** One in so many stays off the map, to show that nothing is lost. */
  private static final int UNPLACED = 5;

  private final SampleTerritories territories;
  private final SpaceSettings spaces;
  private final Statements statements;
  private final SampleRules rules;
  private final SampleThreads threads;
  private final SampleBridges bridges;
  private final SampleEquipment equipment;
  private final SampleMeetings meetings;
  private final SampleTexts texts;
  private final SampleDebates debates;
  private final SampleDocuments documents;
  private final SampleLetter letter;

  /** For the container's proxy. */
  protected SampleTables() {
    this(null, null, null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  SampleTables(
      SampleTerritories territories,
      SpaceSettings spaces,
      Statements statements,
      SampleRules rules,
      SampleThreads threads,
      SampleBridges bridges,
      SampleEquipment equipment,
      SampleMeetings meetings,
      SampleDocuments documents,
      SampleLetter letter,
      SampleTexts texts,
      SampleDebates debates) {
    this.territories = territories;
    this.spaces = spaces;
    this.statements = statements;
    this.rules = rules;
    this.threads = threads;
    this.bridges = bridges;
    this.equipment = equipment;
    this.meetings = meetings;
    this.documents = documents;
    this.letter = letter;
    this.texts = texts;
    this.debates = debates;
  }

  @Override
  @Transactional
  public void create() {
    Map<SampleTable, UUID> quarters = territories.create();
    Map<SampleTable, UUID> made = new EnumMap<>(SampleTable.class);
    for (SampleTable table : SampleTable.values()) {
      made.put(table, open(table, quarters.get(table)));
    }
    equipment.create();
    Equipment city = Equipment.read();
    TabularFile file = SampleFiles.table("nanterre-samples-2016.csv");
    for (Row row : file.rows()) {
      bring(file, row, made, city);
    }
    made.forEach(threads::create);
    bridges.create(made.get(SampleTable.FRAIS_VALLON), made.get(SampleTable.LA_BUSSERINE));
    meetings.create(made.get(SampleTable.LA_BUSSERINE), "Centre social L’Agora");
    documents.create(made.get(SampleTable.LA_BUSSERINE));
    letter.publish(quarters.get(SampleTable.LA_BUSSERINE));
    texts.create(made.get(SampleTable.LA_BUSSERINE));
    debates.create(made.get(SampleTable.LA_BUSSERINE));
  }

  private UUID open(SampleTable table, UUID territory) {
    Description description =
        new Description(table.quarter(), table.summary(), territory, Visibility.PUBLIC);
    UUID space = spaces.create(NeighbourhoodTables.TABLE.id(), description).getId();
    spaces.move(space, Stage.DRAFT, Stage.OPEN);
    rules.adopt(space);
    return space;
  }

  private void bring(TabularFile file, Row row, Map<SampleTable, UUID> made, Equipment city) {
    String key = cell(file, row, "table");
    SampleTable table =
        made.keySet().stream()
            .filter(one -> one.key().equals(key))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("There is no table " + key + "."));
    String nature = cell(file, row, "nature");
    String heads = cell(file, row, "nombre_participants");
    Told told =
        new Told(
            cell(file, row, "contenu"),
            cell(file, row, "question"),
            null,
            new PartialDate(YEAR, null, null),
            null,
            heads.isEmpty() ? null : Integer.valueOf(heads),
            new Speaker(null, cell(file, row, "age"), cell(file, row, "quartier")),
            nature.isEmpty() ? null : Nature.valueOf(nature),
            row.line() % UNPLACED == 0 ? null : table.around(city).somewhere(row.line()));
    statements.bringSample(made.get(table), told, cell(file, row, "attend").isEmpty());
  }

  private static String cell(TabularFile file, Row row, String column) {
    return row.cell(file.header().indexOf(column)).strip();
  }
}
