using System.Text;

namespace PodDsl.Generators;

/// <summary>Writes C# with indentation.</summary>
/// <param name="hasDocs">Whether documentation is written too.</param>
internal sealed class SourceWriter(bool hasDocs = true)
{
    /// <summary>The attribute of a class that is generated as a whole.</summary>
    public const string GeneratedCode = "[global::System.CodeDom.Compiler.GeneratedCode(\"PodDsl\", null)]";

    private readonly StringBuilder _text = new();
    private int _depth;

    public bool HasDocs { get; } = hasDocs;

    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
    }

    /// <summary>A line of documentation.</summary>
    public void Doc(string text)
    {
        if (HasDocs)
        {
            Line("/// " + text);
        }
    }

    public void Open(string line)
    {
        Line(line);
        Line("{");
        _depth++;
    }

    public void CloseAll()
    {
        while (_depth > 0)
        {
            _depth--;
            Line("}");
        }
    }

    public override string ToString() => _text.ToString();
}
