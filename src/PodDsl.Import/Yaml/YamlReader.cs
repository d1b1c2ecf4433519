using PodDsl.Core.Primitives;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Tokens = YamlDotNet.Core.Tokens;

namespace PodDsl.Import.Yaml;

/// <summary>What is in a YAML file: its documents, or the reason why there are none.</summary>
internal sealed record YamlReading(IReadOnlyList<YamlNode> Documents, ImportNote? Refusal)
{
    public IReadOnlyList<ImportedComment> Comments { get; init; } = [];
}

/// <summary>Reads YAML into nodes with places, in bounded time and memory.</summary>
internal sealed class YamlReader
{
    /// <summary>Bytes of a file; what people write has some thousands.</summary>
    public const int LargestFile = 4 << 20;

    /// <summary>Levels of a document. Code that walks a tree may recurse as deep.</summary>
    public const int DeepestTree = 100;

    /// <summary>Nodes of a document with its aliases written out.</summary>
    public const int LargestTree = 200_000;

    private readonly string _path;
    private readonly Steps _steps;
    private readonly Stack<Open> _open = new();
    private readonly Dictionary<string, YamlNode?> _anchors = new(StringComparer.Ordinal);
    private readonly List<YamlNode> _documents = [];
    private ImportNote? _refusal;

    private YamlReader(string path, Steps steps) => (_path, _steps) = (path, steps);

    public static YamlReading Read(string path, ReadOnlySpan<byte> bytes, Steps steps = default)
    {
        var reader = new YamlReader(path, steps);
        if (bytes.Length > LargestFile)
        {
            return reader.Refuse($"'{path}' has {bytes.Length >> 20} MiB, more than a file of Compose can need.", "Name the Compose file itself.", default);
        }

        var (text, line, reason) = YamlBytes.Read(bytes);
        return text is null
            ? reader.Refuse($"'{path}' cannot be read: {reason}.", "Save it as UTF-8, or name another file.", new SourceSpan(path, 0, 0, line, 1))
            : reader.ReadText(text);
    }

    private YamlReading ReadText(string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            while (_refusal is null && parser.MoveNext())
            {
                _steps.Next();
                Take(parser.Current!);
            }
        }
        catch (YamlException exception)
        {
            return Refuse($"'{_path}' is no valid YAML: {Sentence(exception.Message)}", "Mend the line.", PlaceOf(exception));
        }
        catch (Exception exception) when (IsOfLibrary(exception))
        {
            var place = parser.Current?.End ?? Mark.Empty;
            return Refuse($"'{_path}' is no valid YAML after this place: something does not end, or a key has no value.", "Mend the line, or the next one.", SpanOf(place, place));
        }

        return _refusal is { } refusal ? new YamlReading([], refusal) : new YamlReading(_documents, null) { Comments = CommentsOf(text) };
    }

    /// <summary>
    /// True for exceptions with which the library refuses some texts, other than its own: a key that goes on over the end of its line, or a
    /// tag with a bracket.
    /// </summary>
    private static bool IsOfLibrary(Exception exception) => exception is InvalidOperationException or ArgumentException;

    private static string Sentence(string message) => message.TrimEnd('.') + ".";

    private YamlReading Refuse(string message, string remedy, SourceSpan source) =>
        new([], new ImportNote(NoteKind.Refused, _path, message, remedy, source.IsNone && source.Line == 0 ? new SourceSpan(_path, 0, 0, 1, 1) : source));

    private void Fail(string message, string remedy, SourceSpan source) => _refusal ??= new ImportNote(NoteKind.Refused, _path, message, remedy, source);

    /// <summary>Where something begins that does not end, or else where the parser stopped.</summary>
    private SourceSpan PlaceOf(YamlException exception) => exception.Message.Contains("cannot start", StringComparison.Ordinal)
        ? SpanOf(exception.End, exception.End)
        : SpanOf(exception.Start, exception.End);

    private SourceSpan SpanOf(Mark start, Mark end) =>
        new(_path, (int)start.Index, (int)Math.Max(0, end.Index - start.Index), (int)start.Line, (int)start.Column);

    private void Take(ParsingEvent current)
    {
        var source = SpanOf(current.Start, current.End);
        switch (current)
        {
            case DocumentStart:
                _anchors.Clear();
                break;
            case Scalar scalar:
                var node = ScalarOf(scalar, source);
                Anchor(scalar.Anchor, node);
                Add(node);
                break;
            case AnchorAlias alias:
                if (!_anchors.TryGetValue(alias.Value.Value, out var anchored))
                {
                    Fail($"There is no anchor '{alias.Value.Value}' before this alias.", "Define it, or mend the name.", source);
                }
                else if (anchored is null)
                {
                    Fail($"The value of the anchor '{alias.Value.Value}' contains itself.", "Take the alias out.", source);
                }
                else
                {
                    Add(anchored);
                }

                break;
            case MappingStart or SequenceStart:
                var start = (NodeEvent)current;
                Anchor(start.Anchor, null);
                _open.Push(new Open(start, source, current is MappingStart));
                if (_open.Count > DeepestTree)
                {
                    Fail($"More than {DeepestTree} levels lie in each other here.", "Compose needs less than twenty.", source);
                }

                break;
            case MappingEnd or SequenceEnd:
                var open = _open.Pop();
                var closed = Close(open, current.End);
                Anchor(open.Start.Anchor, closed);
                Add(closed);
                break;
        }
    }

    private void Anchor(AnchorName name, YamlNode? node)
    {
        if (!name.IsEmpty)
        {
            _anchors[name.Value] = node;
        }
    }

    private void Add(YamlNode node)
    {
        if (!_open.TryPeek(out var parent))
        {
            _documents.Add(node);
            return;
        }

        parent.Size += node.Size;
        parent.Depth = Math.Max(parent.Depth, node.Depth + 1);
        if (parent.Size > LargestTree)
        {
            Fail($"With its aliases written out, the file has more than {LargestTree} values.", "Take out aliases of aliases.", parent.Source);
        }
        else if (parent.Depth + _open.Count > DeepestTree)
        {
            Fail($"More than {DeepestTree} levels lie in each other here.", "Compose needs less than twenty.", parent.Source);
        }
        else
        {
            parent.Nodes.Add(node);
        }
    }

    private YamlScalar ScalarOf(Scalar scalar, SourceSpan source)
    {
        var isPlain = scalar.Style == ScalarStyle.Plain;
        // Such characters mark holes in texts of units; YAML can have them in an escape.
        if (scalar.Value.AsSpan().IndexOfAnyInRange('\uFDD0', '\uFDEF') >= 0)
        {
            Fail("The text has a character that is none for Unicode.", "Take the escape out.", source);
        }

        var tag = scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific ? "" : scalar.Tag.Value;
        var (text, kind) = tag switch
        {
            "tag:yaml.org,2002:str" => (scalar.Value, ScalarKind.Text),
            "tag:yaml.org,2002:int" or "tag:yaml.org,2002:float" or "tag:yaml.org,2002:bool" or "tag:yaml.org,2002:null" => YamlScalars.Resolve(scalar.Value),
            _ when !isPlain || scalar.Tag.IsNonSpecific => (scalar.Value, ScalarKind.Text),
            _ => YamlScalars.Resolve(scalar.Value),
        };
        return new YamlScalar(text, kind, source) { Written = scalar.Value, IsPlain = isPlain, Mark = MarkOf(tag) };
    }

    private static YamlMark MarkOf(string tag) => tag switch
    {
        "!reset" => YamlMark.Reset,
        "!override" => YamlMark.Override,
        _ => YamlMark.None,
    };

    private YamlNode Close(Open open, Mark end)
    {
        var source = SpanOf(open.Start.Start, end);
        var mark = MarkOf(open.Start.Tag.IsEmpty ? "" : open.Start.Tag.Value);
        return open.IsMapping
            ? new YamlMapping(EntriesOf(open.Nodes), source) { Mark = mark, Size = open.Size, Depth = open.Depth }
            : new YamlSequence(open.Nodes, source) { Mark = mark, Size = open.Size, Depth = open.Depth };
    }

    /// <summary>The entries of a mapping; those that a merge key brings come after its own.</summary>
    private List<YamlEntry> EntriesOf(List<YamlNode> nodes)
    {
        var entries = new List<YamlEntry>(nodes.Count / 2);
        var merged = new List<YamlNode>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index + 1 < nodes.Count; index += 2)
        {
            if (nodes[index] is not YamlScalar key)
            {
                Fail($"A key of Compose is a text, and not {nodes[index].Words}.", "Mend the line; a text with a brace needs quotes.", nodes[index].Source);
            }
            else if (key is { IsPlain: true, Written: "<<" })
            {
                merged.Add(nodes[index + 1]);
            }
            else if (!lines.TryAdd(key.Written, key.Source.Line))
            {
                Fail($"The key '{key.Written}' is in line {lines[key.Written]} too, and docker-compose refuses the file.", "Keep one of them.", key.Source);
            }
            else
            {
                entries.Add(new YamlEntry(key.Written, key.Source, nodes[index + 1]));
            }
        }

        foreach (var node in merged.SelectMany(node => node is YamlSequence list ? list.Items : [node]))
        {
            if (node is not YamlMapping mapping)
            {
                Fail($"'<<' merges a mapping, and not {node.Words}.", "Name the anchor of a mapping.", node.Source);
                continue;
            }

            entries.AddRange(mapping.Entries.Where(entry => lines.TryAdd(entry.Key, entry.KeySource.Line)));
        }

        return entries;
    }

    /// <summary>Comments, of which the parser knows nothing: those that it would report are lost in some places.</summary>
    private List<ImportedComment> CommentsOf(string text)
    {
        var comments = new List<ImportedComment>();
        try
        {
            var scanner = new Scanner(new StringReader(text), skipComments: false);
            // At an error the scanner stands still, and only the parser would tell.
            for (var tokens = 4L * text.Length + 100; tokens > 0 && scanner.MoveNext() && scanner.Current is not Tokens.Error; tokens--)
            {
                _steps.Next();
                if (scanner.Current is Tokens.Comment comment)
                {
                    comments.Add(new ImportedComment(SpanOf(comment.Start, comment.End), comment.Value));
                }
            }
        }
        catch (Exception exception) when (exception is YamlException || IsOfLibrary(exception))
        {
            // The parser has read the file, so only a comment in an odd place is lost.
        }

        return comments;
    }

    private sealed class Open(NodeEvent start, SourceSpan source, bool isMapping)
    {
        public NodeEvent Start { get; } = start;

        public SourceSpan Source { get; } = source;

        public bool IsMapping { get; } = isMapping;

        public List<YamlNode> Nodes { get; } = [];

        public long Size { get; set; } = 1;

        public int Depth { get; set; } = 1;
    }
}
