using System.Text;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Tests.Compose;

public sealed class ComposeBadInputTests
{
    [Theory]
    [InlineData("services:\n  a: [\n", 3, "no valid YAML")]
    [InlineData("services: {a: {image: x, image: y}}", 1, "The key 'image' is in line 1 too")]
    [InlineData("a: &a [*a]", 1, "contains itself")]
    [InlineData("a: *b", 1, "no anchor 'b'")]
    [InlineData("{[a]: b}", 1, "A key of Compose is a text")]
    [InlineData("a:\n  <<: 5", 2, "'<<' merges a mapping")]
    [InlineData("a: \"\\uFDD0h\"", 1, "none for Unicode")]
    [InlineData("- a", 1, "a Compose file is a mapping")]
    [InlineData("a: \"\n", 1, "no valid YAML")]
    [InlineData("a: b\u0001", 1, "U+0001")]
    [InlineData("a: b\nc: \0", 2, "U+0000")]
    public void A_file_that_is_none_is_refused_at_its_line(string text, int line, string message)
    {
        var note = Assert.Single(ComposeText.Load(text).Notes);

        Assert.Equal(NoteKind.Refused, note.Kind);
        Assert.Equal(line, note.Source.Line);
        Assert.Contains(message, note.Message, StringComparison.Ordinal);
        Assert.NotEmpty(note.Remedy);
    }

    [Fact]
    public void A_byte_that_is_no_text_has_its_line()
    {
        var note = Assert.Single(ComposeText.Load([.. "a: b\nc: "u8, 0xFF, 0xFE], []).Notes);

        Assert.Equal((NoteKind.Refused, 2), (note.Kind, note.Source.Line));
        Assert.Contains("not UTF-8", note.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void A_byte_order_mark_names_the_encoding(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes("services: {a: {image: ä}}")];

        var project = ComposeText.Load(bytes, []);

        Assert.Empty(project.Notes);
        Assert.Equal("ä", (string?)project.Json()["services"]!["a"]!["image"]);
    }

    [Fact]
    public void Aliases_of_aliases_are_bounded()
    {
        var text = new StringBuilder("a0: &a0 [x, x]\n");
        for (var level = 1; level < 60; level++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{level}: &a{level} [*a{level - 1}, *a{level - 1}]\n");
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var note = Assert.Single(ComposeText.Load(text.ToString()).Notes);

        Assert.Contains("With its aliases written out", note.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Deep_nesting_is_refused(char bracket)
    {
        var note = Assert.Single(ComposeText.Load("a: " + new string(bracket, 200_000)).Notes);

        Assert.Equal(NoteKind.Refused, note.Kind);
    }

    [Fact]
    public void A_huge_file_is_refused()
    {
        var note = Assert.Single(ComposeText.Load(new byte[YamlReader.LargestFile + 1], []).Notes);

        Assert.Contains("MiB", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_that_name_each_other_are_bounded()
    {
        var file = new StringBuilder("A0=xxxxxxxxxxxxxxxx\n");
        for (var level = 1; level < 60; level++)
        {
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"A{level}=$A{level - 1}$A{level - 1}\n");
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var project = ComposeText.Load("services: {a: {image: x, env_file: a.env}}", ("a.env", file.ToString()));

        Assert.Contains(project.Lines(), line => line.Contains("its variables make it too long", StringComparison.Ordinal));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 256 << 20);
    }

    [Fact]
    public void Defaults_in_defaults_are_bounded()
    {
        var text = string.Concat(Enumerable.Repeat("${A:-", 20_000)) + new string('}', 20_000);

        Assert.Contains(ComposeText.Load($"services: {{a: {{image: \"{text}\"}}}}").Notes, note => note.Kind == NoteKind.Changed);
    }

    [Fact]
    public void Files_that_include_each_other_are_refused()
    {
        var project = ComposeText.Load("include: [b.yaml]\nservices: {a: {image: a}}", ("b.yaml", "include: [compose.yaml]\nservices: {b: {image: b}}"));

        Assert.Contains(project.Lines(), line => line.Contains("includes itself", StringComparison.Ordinal));
        Assert.Equal(["a", "b"], project.Section("services").Select(service => service.Key));
    }

    [Fact]
    public void Files_that_include_two_each_are_bounded()
    {
        var files = Enumerable.Range(1, 15).Select(level => ($"{level}.yaml", $"include: [{level + 1}.yaml, ./{level + 1}.yaml]\nservices: {{s{level}: {{image: x}}}}")).ToArray();

        var project = ComposeText.Load("include: [1.yaml]\nservices: {a: {image: a}}", files);

        Assert.Contains(project.Lines(), line => line.Contains("more than 500 files", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("services: {a: {image: x, extends: a}}")]
    [InlineData("services: {a: {image: x, extends: b}, b: {extends: c}, c: {extends: a}}")]
    [InlineData("services: {a: {image: x, extends: {file: b.yaml, service: b}}}")]
    public void Services_that_extend_each_other_are_refused(string text)
    {
        var project = ComposeText.Load(text, ("b.yaml", "services: {b: {extends: {file: compose.yaml, service: a}}}"));

        Assert.Contains(project.Notes, note => note.Kind == NoteKind.Refused && note.Subject.EndsWith(".extends", StringComparison.Ordinal));
        Assert.Equal("x", (string?)project.Json()["services"]!["a"]!["image"]);
    }

    [Fact]
    public void A_long_chain_of_services_is_refused_and_bounded()
    {
        var text = "services: {s0: {image: x, labels: {l0: a}}," + string.Join(',', Enumerable.Range(1, 3_000).Select(number => $"s{number}: {{extends: s{number - 1}, labels: {{l{number}: a}}}}")) + "}";

        Assert.All(ComposeText.Load(text).Notes, note => Assert.Equal(NoteKind.Refused, note.Kind));
    }

    [Fact]
    public void One_wrong_field_takes_no_other_with_it()
    {
        var project = ComposeText.Load("""
            services:
              web:
                imagee: x
                image: nginx
                ports: ["a:b", "80:80"]
                read_only: perhaps
                mem_limit: [5]
                environment: {A: [1], B: 2}
                command: "a 'b"
                volumes: 5
                hostname: ${
                depends_on: 5
            surprise: 1
            """);

        Assert.Equal(
            [
                "compose.yaml:11:15: Changed services.web.hostname: docker-compose refuses the file: '${' has a '$' that begins no variable. Write '$$' for the sign itself. The import takes '${' for the value.",
                "compose.yaml:3:5: Lost services.web.imagee: Compose has no field 'imagee' here. docker-compose refuses the file, and the import leaves the field out.",
                "compose.yaml:5:13: Lost services.web.ports[0]: 'services.web.ports[0]' is a short form that docker-compose knows, or a mapping, and not the text 'a:b'. docker-compose refuses the file, and the import leaves the value out.",
                "compose.yaml:6:16: Lost services.web.read_only: 'services.web.read_only' is true or false, and not the text 'perhaps'. docker-compose refuses the file, and the import leaves the value out.",
                "compose.yaml:7:16: Lost services.web.mem_limit: 'services.web.mem_limit' is a size, such as 512m, and not a list. docker-compose refuses the file, and the import leaves the value out.",
                "compose.yaml:8:22: Lost services.web.environment.A: 'services.web.environment.A' is a text, and not a list. docker-compose refuses the file, and the import leaves the value out.",
                "compose.yaml:9:14: Lost services.web.command: 'services.web.command' is a command, as text with closed quotes or as a list, and not the text 'a 'b'. docker-compose refuses the file, and the import leaves the value out.",
                "compose.yaml:12:17: Lost services.web.depends_on: 'services.web.depends_on' is a mapping, and not '5'. docker-compose refuses the file, and the import leaves the value out.",
                "compose.yaml:13:1: Lost surprise: Compose has no field 'surprise' here. docker-compose refuses the file, and the import leaves the field out.",
            ],
            project.Lines());
        Assert.Equal("nginx", (string?)project.Json()["services"]!["web"]!["image"]);
        Assert.Equal("2", (string?)project.Json()["services"]!["web"]!["environment"]!["B"]);
    }
}
