namespace PodDsl.Symbols;

/// <summary>
/// One declaration of a type, as far as the reading of records depends on it. The same object stands for it in the next version of its file,
/// wherever it has moved there.
/// </summary>
/// <remarks>
/// What is written in it matters after an edit only, and no build has one, so it is read on demand. Until then it keeps its file; after an edit of
/// the file it holds nothing of it.
/// </remarks>
/// <param name="name">Its name, with what it is in; what is declared twice in a file has a number behind it.</param>
/// <param name="file">The file, which says what is written there.</param>
internal sealed class TypeDeclaration(string name, TypeDeclarations file)
{
    private volatile TypeDeclarations? _file = file;
    private volatile DeclaredText? _text;

    public string Name { get; } = name;

    /// <summary>
    /// The fingerprint of all that is written in it, with the places relative to its start, but for the bodies and for the types in it; and
    /// of what surrounds it: namespaces, usings, the heads of the types around it, comments before it, and pragmas.
    /// </summary>
    public ulong Fingerprint => Text.Fingerprint;

    /// <summary>The names whose meaning can change with another declaration.</summary>
    public IReadOnlyList<string> Words => Text.Words;

    /// <summary>What is written beside plain attributes, wherever it stands; null if that cannot be told apart.</summary>
    public TypeFrame? Frame => Text.Frame;

    private DeclaredText Text
    {
        get
        {
            // The file is let go after the text is there.
            _file?.ReadTexts(CancellationToken.None);
            return _text!;
        }
    }

    /// <summary>True if another version of the declaration differs from this one in nothing but plain attributes.</summary>
    public bool IsFramedAs(TypeDeclaration other) => Frame is { } own && other.Frame == own;

    /// <summary>Takes what is written in it, and lets go of the file.</summary>
    public void Take(DeclaredText text)
    {
        _text = text;
        _file = null;
    }
}
