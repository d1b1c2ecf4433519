namespace PodDsl.Core.Primitives;

/// <summary>
/// The steps of long work. The caller may have lost interest meanwhile, so each step checks first, and throws
/// <see cref="OperationCanceledException"/> if so.
/// </summary>
/// <remarks>A token converts to steps. The default value never stops.</remarks>
public readonly record struct Steps
{
    private readonly CancellationToken _cancellation;
    private readonly Action? _onStep;

    public Steps(CancellationToken cancellation) => _cancellation = cancellation;

    /// <summary>Steps with an observer, who can count them and stop at any of them.</summary>
    public Steps(Action onStep, CancellationToken cancellation)
        : this(cancellation) => _onStep = onStep;

    public static implicit operator Steps(CancellationToken cancellation) => FromCancellationToken(cancellation);

    public static Steps FromCancellationToken(CancellationToken cancellation) => new(cancellation);

    public bool Equals(Steps other) => _cancellation.Equals(other._cancellation) && Equals(_onStep, other._onStep);

    public override int GetHashCode() => _cancellation.GetHashCode();

    /// <summary>Takes the next step.</summary>
    public void Next()
    {
        _onStep?.Invoke();
        _cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>The same items; each is a step.</summary>
    public IEnumerable<T> Over<T>(IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            Next();
            yield return item;
        }
    }
}
