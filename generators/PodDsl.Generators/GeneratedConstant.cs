namespace PodDsl.Generators;

/// <summary>A constant that a record gets.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Expression">Its value in C#.</param>
/// <param name="WriteDocs">Writes its documentation.</param>
internal sealed record GeneratedConstant(string Name, string Expression, Action<SourceWriter> WriteDocs)
{
    public static GeneratedConstant Of(string name, string value, string summary) =>
        new(name, CSharpText.Literal(value), writer => writer.Doc($"<summary>{CSharpText.Xml(summary)}</summary>"));

    public void Write(SourceWriter writer, bool hidesMembers)
    {
        WriteDocs(writer);
        writer.Line($"public {(hidesMembers ? "new " : "")}const string {Name} = {Expression};");
    }
}
