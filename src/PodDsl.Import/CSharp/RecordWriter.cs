using System.Text;
using PodDsl.Core.Encoding;

namespace PodDsl.Import.CSharp;

/// <summary>Writes a record as a person would: attributes that belong together in one line, long ones in a line of their own.</summary>
internal sealed class RecordWriter(CommentPlaces comments)
{
    private const int Width = 120;

    private readonly StringBuilder _text = new();

    public static string Write(UnitRecord record, CommentPlaces comments)
    {
        var writer = new RecordWriter(comments);
        writer.Append(record);
        return writer._text.ToString();
    }

    private void Append(UnitRecord record)
    {
        if (record.Base.Length == 0)
        {
            _text.Append("/// <summary>What all containers have.</summary>\n");
        }

        AppendComments("", comments.Take(record.Source));
        AppendComments("", comments.NotesOf(record));
        foreach (var unsaid in record.Unsaid)
        {
            AppendComments("", [$"Lost: {unsaid}: No attribute says it."]);
        }

        AppendAttributes(record);
        _text.Append(record.Base.Length == 0 ? $"public interface {record.Name}" : $"public {(record.IsAbstract ? "abstract" : "partial")} record {record.Name} : {record.Base}");
        _text.Append(record.Mixin is { } mixin ? $", {mixin}" : "");
        if (record.Constants.IsEmpty)
        {
            _text.Append(";\n");
            return;
        }

        _text.Append("\n{\n");
        foreach (var constant in record.Constants)
        {
            AppendComments("    ", comments.Take(constant.Source));
            _text.Append("    ").Append(constant).Append('\n');
        }

        _text.Append("}\n");
    }

    private void AppendAttributes(UnitRecord record)
    {
        var line = "";
        var group = -1;
        foreach (var attribute in record.Attributes)
        {
            var about = comments.Take(attribute.Source);
            if (line.Length > 0 && (attribute.Group != group || attribute.HasOwnLine || about.Count > 0 || line.Length + attribute.Text.Length + 3 > Width))
            {
                End();
            }

            AppendComments("", about);
            line += line.Length == 0 ? "[" + attribute.Text : ", " + attribute.Text;
            group = attribute.Group;
            if (attribute.HasOwnLine)
            {
                End();
            }
        }

        if (line.Length > 0)
        {
            End();
        }

        void End()
        {
            _text.Append(line).Append("]\n");
            line = "";
        }
    }

    private void AppendComments(string indent, IReadOnlyList<string> texts)
    {
        foreach (var text in texts)
        {
            _text.Append(indent).Append("// ").Append(CommentText.OneLine(text)).Append('\n');
        }
    }
}
