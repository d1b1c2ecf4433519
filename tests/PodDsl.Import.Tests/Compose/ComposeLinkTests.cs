using PodDsl.Core.Catalogue;

namespace PodDsl.Import.Tests.Compose;

/// <summary>A link's name for another service resolves, or is reported.</summary>
public sealed class ComposeLinkTests
{
    [Fact]
    public void The_name_of_a_link_is_one_in_the_networks_of_both()
    {
        var imported = ComposeText.Import("""
            services:
              web: {image: a, links: ["db:database"], networks: [front, back]}
              db: {image: a, networks: [back, deep]}
            networks: {front: , back: , deep: }
            """);

        Assert.Equal(["app_back:alias=db,alias=database", "app_deep:alias=db"], Networks(imported, "db"));
        Assert.Equal(NoteKind.Changed, Assert.Single(imported.Notes, note => note.Subject == "services.web.links").Kind);
    }

    [Theory]
    [InlineData("{image: a, links: ['db:database']}", "{image: a, links: ['web:database']}", "two services")]
    [InlineData("{image: a, links: ['db:web']}", "{image: a}", "a service of that name")]
    [InlineData("{image: a, links: ['db:other'], networks: [front]}", "{image: a, networks: [back]}", "no common network")]
    [InlineData("{image: a, links: ['db:other'], network_mode: host}", "{image: a}", "no network at all")]
    [InlineData("{image: a, links: ['db:other'], networks: {front: {aliases: [other]}}}", "{image: a, networks: [front]}", "an alias of another")]
    public void A_name_that_would_lead_elsewhere_is_lost(string web, string db, string because)
    {
        var imported = ComposeText.Import($"services:\n  web: {web}\n  db: {db}\nnetworks: {{front: , back: }}");

        Assert.All(imported.Notes.Where(note => note.Subject.EndsWith(".links", StringComparison.Ordinal)), note => Assert.Equal(NoteKind.Lost, note.Kind));
        Assert.True(Networks(imported, "db").All(network => !network.Contains("alias=other", StringComparison.Ordinal) && !network.Contains("alias=database", StringComparison.Ordinal) && !network.Contains("alias=web", StringComparison.Ordinal)), because);
    }

    [Fact]
    public void A_tag_of_logs_outside_of_the_journal_is_lost()
    {
        var imported = ComposeText.Import("""
            services:
              web: {image: a, logging: {driver: json-file, options: {tag: web, max-size: 1m}}}
              db: {image: a, logging: {driver: journald, options: {tag: db}}}
              old: {image: a, logging: {options: {tag: old}}}
            """);

        Assert.Equal(["services.web.logging.options.tag"], imported.Notes.Where(note => note.Kind == NoteKind.Lost).Select(note => note.Subject));
        Assert.Equal(["max-size=1m", "tag=db", "tag=old"], imported.Units.SelectMany(unit => unit.Settings.Where(setting => setting.Option.Name == Keys.LogOpt)).Select(setting => setting.Value.ToArgument().Marked));
    }

    private static IEnumerable<string> Networks(Imported imported, string service) =>
        imported.Units.Single(unit => unit.FileName == service + ".container").Settings.Where(setting => setting.Option.Name == Keys.Network).Select(setting => setting.Value.ToArgument().Marked);
}
